package id.tuntas.identity.administration;

import id.tuntas.identity.directory.PersonId;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Role;
import java.util.Optional;
import java.util.Set;

/**
 * Where people's accounts are kept; always asked itself. Each method can be repeated, and throws
 * {@code /problems/directory-unavailable} where the register can't be asked now.
 */
interface PeopleRegister {

    /** An account that an earlier request made. */
    record Invitation(PersonId person, String fingerprint, boolean sent) {}

    Optional<Account> find(PersonId id);

    Optional<Invitation> invitation(RepeatMark mark);

    /**
     * Makes the account: it can sign in by nothing yet, belongs nowhere and has no role.
     *
     * @return empty where the mail address has an account already
     */
    Optional<PersonId> create(NewPerson person, RepeatMark mark);

    void join(PersonId person, AgencyId agency);

    void leave(PersonId person, AgencyId agency);

    void setRoles(PersonId person, Set<Role> roles);

    /**
     * Mails a link by which the person sets a first password.
     *
     * @throws id.tuntas.platform.web.Problem {@code /problems/invitation-not-sent}
     */
    void sendInvitation(PersonId person);

    /** The invitation is complete: from now on a repeat does nothing. */
    void markInvited(PersonId person);

    void deactivate(PersonId person, String reason);

    void reactivate(PersonId person);

    /** Ends all sessions. */
    void signOut(PersonId person);
}
