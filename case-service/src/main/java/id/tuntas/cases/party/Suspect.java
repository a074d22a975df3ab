package id.tuntas.cases.party;

import id.tuntas.platform.data.Personal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is said to have done it.
 *
 * @param role a code of list {@code suspect-role}, where it is known
 * @param status a code of list {@code suspect-status}: only the police make a terlapor a tersangka
 */
public record Suspect(
        @Nullable Personal<String> name,
        @Nullable Personal<String> alias,
        List<Phone> phones,
        @Nullable Personal<String> description,
        @Nullable String role,
        String status,
        @Nullable Personal<String> identityNumber)
        implements Person {

    public static final String REPORTED = "REPORTED";

    static final Suspect UNKNOWN = new Suspect(null, null, List.of(), null, null, REPORTED, null);

    static final Set<String> FIELDS =
            Set.of(
                    "name",
                    "alias",
                    "phones",
                    "description",
                    "suspectRole",
                    "status",
                    "identityNumber");

    private static final String RECRUITER = "RECRUITER";

    public Suspect {
        phones = List.copyOf(phones);
    }

    public boolean isRecruiter() {
        return RECRUITER.equals(role);
    }

    @Override
    public Suspect with(PersonFields fields) {
        return new Suspect(
                Given.or(fields.name(), name),
                Given.or(fields.alias(), alias),
                fields.phones() == null ? phones : fields.phones(),
                Given.or(fields.description(), description),
                fields.suspectRole() == null ? role : fields.suspectRole(),
                fields.status() == null ? status : fields.status(),
                Given.or(fields.identityNumber(), identityNumber));
    }
}
