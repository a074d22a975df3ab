package id.tuntas.cases.party;

import id.tuntas.platform.data.Personal;
import java.util.List;
import java.util.Set;
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
        @Nullable Personal<String> papers,
        @Nullable Personal<String> identityNumber)
        implements Person {

    static final Set<String> FIELDS =
            Set.of(
                    "name",
                    "description",
                    "age",
                    "sex",
                    "phones",
                    "whereabouts",
                    "needs",
                    "household",
                    "papers",
                    "identityNumber");

    public Victim {
        phones = List.copyOf(phones);
    }

    @Override
    public Victim with(PersonFields fields) {
        return new Victim(
                Given.or(fields.name(), name),
                Given.or(fields.description(), description),
                fields.age() == null ? age : fields.age(),
                fields.sex() == null ? sex : fields.sex(),
                fields.phones() == null ? phones : fields.phones(),
                Given.or(fields.whereabouts(), whereabouts),
                Given.or(fields.needs(), needs),
                Given.or(fields.household(), household),
                Given.or(fields.papers(), papers),
                Given.or(fields.identityNumber(), identityNumber));
    }
}
