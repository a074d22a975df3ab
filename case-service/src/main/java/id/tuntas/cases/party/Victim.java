package id.tuntas.cases.party;

import id.tuntas.platform.data.Personal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The person whose file it is. Often only a description is known at first.
 *
 * @param sex a code of list {@code sex}
 * @param whereabouts where the person is now, or is held
 * @param household who lives with the person and depends on them
 * @param papers what identity or travel papers there are; never mandatory
 */
public record Victim(
        @Nullable Personal<String> name,
        @Nullable Personal<String> description,
        Age age,
        String sex,
        List<Phone> phones,
        @Nullable Personal<String> whereabouts,
        @Nullable Personal<String> needs,
        @Nullable Personal<String> household,
        @Nullable Personal<String> papers) {

    public Victim {
        phones = List.copyOf(phones);
    }
}
