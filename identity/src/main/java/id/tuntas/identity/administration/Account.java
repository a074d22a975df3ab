package id.tuntas.identity.administration;

import id.tuntas.identity.directory.Person;
import id.tuntas.identity.directory.PersonId;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Role;
import java.util.Optional;
import java.util.Set;

/**
 * A person's account as it is, also one that is in no agency because a move stopped half-way.
 *
 * @param agencies never more than one through us; in Keycloak's console anything can be done
 * @param person empty where it is not in exactly one agency
 */
record Account(
        PersonId id,
        Set<Role> roles,
        Person.State state,
        Set<AgencyId> agencies,
        Optional<Person> person) {

    Account {
        roles = Set.copyOf(roles);
        agencies = Set.copyOf(agencies);
    }

    boolean isOnlyIn(AgencyId agency) {
        return agencies.equals(Set.of(agency));
    }
}
