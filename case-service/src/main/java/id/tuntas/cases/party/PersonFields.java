package id.tuntas.cases.party;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a person; what is absent is not said.
 *
 * @param phones replace those that are known
 * @param age replaces what is known of it
 */
public record PersonFields(
        @Nullable Given name,
        @Nullable Given alias,
        @Nullable Given description,
        @Nullable Age age,
        @Nullable String sex,
        @Nullable List<Phone> phones,
        @Nullable Given whereabouts,
        @Nullable Given needs,
        @Nullable Given household,
        @Nullable Given papers,
        @Nullable Given identityNumber,
        @Nullable Given relation,
        @Nullable String suspectRole,
        @Nullable String status) {

    /** The names of the fields that are said and that are not kept of a person in that role. */
    public Set<String> notKeptOf(String partyRole) {
        Set<String> wrong = new TreeSet<>(said().keySet());
        wrong.removeAll(Person.fieldsOf(partyRole));
        return wrong;
    }

    /** Nobody is known of whom nothing is said. */
    public boolean sayNothing() {
        return said().isEmpty();
    }

    private Map<String, Object> said() {
        Map<String, Object> said = new LinkedHashMap<>();
        say(said, "name", name);
        say(said, "alias", alias);
        say(said, "description", description);
        say(said, "age", age);
        say(said, "sex", sex);
        say(said, "phones", phones);
        say(said, "whereabouts", whereabouts);
        say(said, "needs", needs);
        say(said, "household", household);
        say(said, "papers", papers);
        say(said, "identityNumber", identityNumber);
        say(said, "relation", relation);
        say(said, "suspectRole", suspectRole);
        say(said, "status", status);
        return said;
    }

    private static void say(Map<String, Object> said, String name, @Nullable Object value) {
        if (value != null) {
            said.put(name, value);
        }
    }
}
