package id.tuntas.cases.party;

import id.tuntas.platform.data.Personal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who reported, is the guardian, or has seen it. No packet shows them: a reporter's safety hangs on
 * not being known.
 *
 * @param role a code of list {@code party-role}
 * @param relation to the victim
 */
public record OtherPerson(
        String role,
        @Nullable Personal<String> name,
        @Nullable Personal<String> relation,
        List<Phone> phones,
        @Nullable Personal<String> description,
        @Nullable Personal<String> identityNumber)
        implements Person {

    static final Set<String> FIELDS =
            Set.of("name", "relation", "phones", "description", "identityNumber");

    public OtherPerson {
        phones = List.copyOf(phones);
    }

    static OtherPerson unknown(String role) {
        return new OtherPerson(role, null, null, List.of(), null, null);
    }

    @Override
    public OtherPerson with(PersonFields fields) {
        return new OtherPerson(
                role,
                Given.or(fields.name(), name),
                Given.or(fields.relation(), relation),
                fields.phones() == null ? phones : fields.phones(),
                Given.or(fields.description(), description),
                Given.or(fields.identityNumber(), identityNumber));
    }
}
