package id.tuntas.cases.party;

import id.tuntas.platform.data.Personal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who a case knows of, with what is kept of a person in that role. */
public sealed interface Person permits Victim, Suspect, OtherPerson {

    String VICTIM = "VICTIM";
    String SUSPECT = "SUSPECT";

    /** A code of list {@code party-role}. */
    default String partyRole() {
        return switch (this) {
            case Victim _ -> VICTIM;
            case Suspect _ -> SUSPECT;
            case OtherPerson other -> other.role();
        };
    }

    List<Phone> phones();

    /** A NIK or the number of a passport; never mandatory. */
    @Nullable Personal<String> identityNumber();

    /** With what is given; the rest stays. */
    Person with(PersonFields fields);

    /** The names of the fields that are kept of a person in that role. */
    static Set<String> fieldsOf(String partyRole) {
        return switch (partyRole) {
            case VICTIM -> Victim.FIELDS;
            case SUSPECT -> Suspect.FIELDS;
            case String _ -> OtherPerson.FIELDS;
        };
    }

    /** Somebody new of any role but the victim's, which is never added. */
    static Person added(String partyRole, PersonFields fields) {
        return partyRole.equals(SUSPECT)
                ? Suspect.UNKNOWN.with(fields)
                : OtherPerson.unknown(partyRole).with(fields);
    }
}
