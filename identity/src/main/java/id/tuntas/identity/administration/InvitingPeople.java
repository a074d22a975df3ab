package id.tuntas.identity.administration;

import id.tuntas.identity.directory.Agency;
import id.tuntas.identity.directory.Person;
import id.tuntas.identity.directory.PersonId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import id.tuntas.platform.web.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Invites people. The steps are: account, agency, roles, mail, mark. A repeat takes up what an
 * interrupted request has left; before the mail nobody can sign in, so nothing half done can be
 * used.
 */
final class InvitingPeople {

    private final PeopleRegister people;
    private final AgencyRegister agencies;
    private final Changeable changeable;

    InvitingPeople(PeopleRegister people, AgencyRegister agencies, Changeable changeable) {
        this.people = people;
        this.agencies = agencies;
        this.changeable = changeable;
    }

    Made<PersonId> invite(Caller caller, NewPerson asked, RepeatMark mark) {
        Giver giver = Giver.of(caller);
        if (giver == Giver.AGENCY_ADMIN && !caller.belongsTo(asked.agency())) {
            throw Problem.of(ProblemTypes.NOT_ALLOWED)
                    .with("roles", List.of(Role.PLATFORM_ADMIN.code()));
        }
        Agency agency =
                agencies.find(asked.agency())
                        .orElseThrow(() ->
                                Problem.invalid(
                                        List.of(
                                                new Problem.FieldError(
                                                        "/agencyId", "unknown-agency"))));
        requireMayGive(giver, agency, asked.roles());
        return earlier(mark)
                .or(() -> people.create(asked, mark).map(id -> begun(id, mark)))
                // Somebody has that address, or a repeat came at the same moment.
                .or(() -> earlier(mark))
                .map(invitation -> finish(invitation, asked))
                .orElseThrow(() -> Problem.of(AdministrationProblems.PERSON_KNOWN));
    }

    private Optional<PeopleRegister.Invitation> earlier(RepeatMark mark) {
        Optional<PeopleRegister.Invitation> found = people.invitation(mark);
        if (found.filter(each -> !each.fingerprint().equals(mark.fingerprint())).isPresent()) {
            throw Problem.of(ProblemTypes.IDEMPOTENCY_KEY_REUSED);
        }
        return found;
    }

    private static PeopleRegister.Invitation begun(PersonId id, RepeatMark mark) {
        return new PeopleRegister.Invitation(id, mark.fingerprint(), false);
    }

    private Made<PersonId> finish(PeopleRegister.Invitation invitation, NewPerson asked) {
        PersonId id = invitation.person();
        if (invitation.sent()) {
            return new Made<>(id, true);
        }
        Account account = people.find(id).orElseThrow(Problem::notFound);
        if (!isStillAsked(account, asked)) {
            return new Made<>(id, true);
        }
        if (account.agencies().isEmpty()) {
            people.join(id, asked.agency());
        }
        people.setRoles(id, asked.roles());
        people.sendInvitation(id);
        people.markInvited(id);
        return new Made<>(id, false);
    }

    /** Who works already, left, or belongs elsewhere is no longer what this invitation is about. */
    private static boolean isStillAsked(Account account, NewPerson asked) {
        return account.state() == Person.State.INVITED
                && (account.agencies().isEmpty() || account.isOnlyIn(asked.agency()));
    }

    /** The mail may have been lost, or its link too old. */
    void sendAgain(Caller caller, PersonId id, IfMatch ifMatch) {
        Account account = changeable.by(caller, id, ifMatch);
        switch (account.state()) {
            case INVITED -> {
                people.sendInvitation(id);
                people.markInvited(id);
            }
            case ACTIVE -> throw Problem.of(AdministrationProblems.INVITATION_USED);
            case DEACTIVATED -> throw Problem.of(AdministrationProblems.PERSON_DEACTIVATED);
        }
    }

    private static void requireMayGive(Giver giver, Agency agency, Set<Role> roles) {
        List<String> refused = RoleGrants.refused(giver, agency.kind(), Set.of(), roles);
        if (!refused.isEmpty()) {
            throw Problem.of(AdministrationProblems.ROLE_NOT_YOURS_TO_GIVE).with("roles", refused);
        }
    }
}
