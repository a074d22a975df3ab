package id.tuntas.identity.administration;

import id.tuntas.identity.directory.MailAddress;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Role;
import java.util.Set;

/**
 * Somebody to be invited.
 *
 * @param mail where the invitation goes; it becomes the name to sign in with
 * @param language {@code id} or {@code en}
 */
record NewPerson(String name, MailAddress mail, Set<Role> roles, String language, AgencyId agency) {

    NewPerson {
        roles = Set.copyOf(roles);
    }
}
