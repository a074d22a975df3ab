package id.tuntas.identity.directory;

import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Role;
import java.util.Optional;
import java.util.Set;

/**
 * A member of exactly one agency. Who belongs to none, or to two, can't sign in (the token would
 * name no agency) and is therefore nobody's colleague and nobody's recipient.
 *
 * @param language {@code id} or {@code en}
 */
public record Person(
        PersonId id,
        String name,
        Set<Role> roles,
        AgencyId agency,
        String language,
        State state,
        Optional<MailAddress> mailAddress) {

    /** How an account stands. */
    public enum State {
        /** The invitation is out, its link not followed yet. */
        INVITED,
        ACTIVE,
        /** Still named in what was done, no longer to be asked or told. */
        DEACTIVATED
    }

    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean active() {
        return state != State.DEACTIVATED;
    }
}
