package id.tuntas.identity.directory;

import id.tuntas.platform.web.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;

/** A person on the wire, without the address. */
@Schema(name = "Person")
public record PersonView(
        String id,
        String name,
        List<String> roles,
        String agencyId,
        String locale,
        Person.State state,
        List<String> allowedActions) {

    public static PersonView from(Person person, List<String> allowedActions) {
        return new PersonView(
                person.id().value(),
                person.name(),
                codes(person.roles()),
                person.agency().value(),
                person.language(),
                person.state(),
                allowedActions);
    }

    static List<String> codes(Set<Role> roles) {
        return roles.stream().map(Role::code).sorted().toList();
    }
}
