package id.tuntas.identity.administration;

import id.tuntas.identity.directory.Agency;
import id.tuntas.identity.directory.Person;
import id.tuntas.identity.directory.PersonId;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import id.tuntas.platform.web.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Changes what people may do, where they belong, and whether they can sign in. Each change says how
 * it shall be, not what to add, so that a repeat finishes what a crash has left half done.
 */
final class ChangingPeople {

    private final PeopleRegister people;
    private final AgencyRegister agencies;
    private final Changeable changeable;

    ChangingPeople(PeopleRegister people, AgencyRegister agencies, Changeable changeable) {
        this.people = people;
        this.agencies = agencies;
        this.changeable = changeable;
    }

    void setRoles(Caller caller, PersonId id, Set<Role> roles, IfMatch ifMatch) {
        Account account = changeable.by(caller, id, ifMatch);
        Agency agency = onlyAgencyOf(account).orElseThrow(Problem::notFound);
        List<String> refused =
                RoleGrants.refused(Giver.of(caller), agency.kind(), account.roles(), roles);
        if (!refused.isEmpty()) {
            throw Problem.of(AdministrationProblems.ROLE_NOT_YOURS_TO_GIVE).with("roles", refused);
        }
        people.setRoles(id, roles);
    }

    /**
     * Leaves first and joins last: what stops half-way leaves a person in no agency, who can do
     * nothing, and never in two. Roles that do not fit the new agency's kind are taken in between;
     * sessions end, for their tokens still name the old agency.
     */
    void move(Caller caller, PersonId id, AgencyId to, IfMatch ifMatch) {
        caller.require(Role.PLATFORM_ADMIN);
        Account account = changeable.by(caller, id, ifMatch);
        Agency agency =
                agencies.find(to)
                        .orElseThrow(() ->
                                Problem.invalid(
                                        List.of(
                                                new Problem.FieldError(
                                                        "/agencyId", "unknown-agency"))));
        if (account.isOnlyIn(to)) {
            return;
        }
        account.agencies().stream()
                .filter(left -> !left.equals(to))
                .forEach(left -> people.leave(id, left));
        people.setRoles(
                id,
                account.roles().stream()
                        .filter(role -> RoleGrants.fits(role, agency.kind()))
                        .collect(Collectors.toUnmodifiableSet()));
        people.signOut(id);
        people.join(id, to);
        requireOnlyIn(to, id);
    }

    /** Two moves at one moment could join two agencies; then each leaves its own again. */
    private void requireOnlyIn(AgencyId agency, PersonId id) {
        Account now = people.find(id).orElseThrow(Problem::notFound);
        if (!now.isOnlyIn(agency)) {
            people.leave(id, agency);
            throw Problem.of(ProblemTypes.CONTENDED);
        }
    }

    /** Disables and signs out: sessions of a disabled account would revive with it. */
    void deactivate(Caller caller, PersonId id, String reason, IfMatch ifMatch) {
        changeable.by(caller, id, ifMatch);
        people.deactivate(id, reason);
        people.signOut(id);
    }

    void reactivate(Caller caller, PersonId id, IfMatch ifMatch) {
        Account account = changeable.by(caller, id, ifMatch);
        if (account.state() == Person.State.DEACTIVATED) {
            people.reactivate(id);
        }
    }

    private Optional<Agency> onlyAgencyOf(Account account) {
        return account.agencies().size() == 1
                ? agencies.find(account.agencies().iterator().next())
                : Optional.empty();
    }
}
