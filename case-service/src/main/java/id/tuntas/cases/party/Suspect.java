package id.tuntas.cases.party;

import id.tuntas.platform.data.Personal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is said to have done it.
 *
 * @param role a code of list {@code suspect-role}, where it is known
 */
public record Suspect(
        @Nullable Personal<String> name,
        @Nullable Personal<String> alias,
        List<Phone> phones,
        @Nullable Personal<String> description,
        @Nullable String role) {

    private static final String RECRUITER = "RECRUITER";

    public Suspect {
        phones = List.copyOf(phones);
    }

    public boolean isRecruiter() {
        return RECRUITER.equals(role);
    }
}
