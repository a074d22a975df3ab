package id.tuntas.identity.administration;

import id.tuntas.identity.directory.Agency;
import id.tuntas.identity.directory.AgencyKind;
import id.tuntas.identity.directory.Directory;
import id.tuntas.identity.directory.EntityTags;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import id.tuntas.platform.web.Role;
import java.util.List;
import java.util.function.UnaryOperator;

/** Makes and changes agencies. */
final class AdministeringAgencies {

    private final AgencyRegister agencies;
    private final Directory directory;

    AdministeringAgencies(AgencyRegister agencies, Directory directory) {
        this.agencies = agencies;
        this.directory = directory;
    }

    Made<AgencyId> make(Caller caller, NewAgency agency, RepeatMark mark) {
        caller.require(Role.PLATFORM_ADMIN);
        return agencies.make(agency, mark);
    }

    /**
     * An agency's own administrator changes how it is reached and nothing else: its kind and region
     * decide who sees what, and by its name others choose whom they send a case to.
     */
    void change(Caller caller, AgencyId id, IfMatch ifMatch, UnaryOperator<Agency> change) {
        Giver giver = Giver.of(caller);
        Agency current = agencies.find(id).orElseThrow(Problem::notFound);
        Agency next = change.apply(current);
        if (giver == Giver.AGENCY_ADMIN
                && (!caller.belongsTo(id) || !next.equals(reachedOtherwise(current, next)))) {
            throw Problem.of(ProblemTypes.NOT_ALLOWED)
                    .with("roles", List.of(Role.PLATFORM_ADMIN.code()));
        }
        if (!ifMatch.required().allows(EntityTags.of(current))) {
            throw Problem.of(ProblemTypes.STALE);
        }
        if (!next.kind().equals(current.kind())) {
            requireThatRolesFit(id, next.kind());
        }
        if (!next.equals(current)) {
            agencies.save(next);
        }
    }

    private static Agency reachedOtherwise(Agency current, Agency next) {
        return new Agency(
                current.id(), current.name(), current.kind(), current.region(), next.reach());
    }

    /**
     * Else people would keep, under the new kind, roles that nobody could have given them there.
     */
    private void requireThatRolesFit(AgencyId id, AgencyKind kind) {
        boolean all =
                directory.peopleOf(id).stream()
                        .flatMap(person -> person.roles().stream())
                        .allMatch(role -> RoleGrants.fits(role, kind));
        if (!all) {
            throw Problem.of(AdministrationProblems.AGENCY_HAS_PEOPLE);
        }
    }
}
