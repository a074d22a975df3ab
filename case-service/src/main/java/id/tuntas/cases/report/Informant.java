package id.tuntas.cases.report;

import id.tuntas.cases.party.Phone;
import id.tuntas.platform.data.Personal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who called; maybe the victim, maybe the abuser.
 *
 * @param anonymous wants to stay unnamed; a number may be known all the same
 * @param relation to the victim, in the caller's words
 */
record Informant(
        boolean anonymous,
        @Nullable Personal<String> name,
        @Nullable Personal<String> relation,
        List<Phone> phones) {

    Informant {
        phones = List.copyOf(phones);
        if (anonymous && name != null) {
            throw new IllegalArgumentException("who stays unnamed has no name here");
        }
    }
}
