package id.tuntas.identity.administration;

import id.tuntas.identity.directory.EntityTags;
import id.tuntas.identity.directory.PersonId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import id.tuntas.platform.web.Role;

/** Finds the account that somebody wants to change, where that is allowed at all. */
final class Changeable {

    private final PeopleRegister people;

    Changeable(PeopleRegister people) {
        this.people = people;
    }

    /**
     * @throws Problem {@code not-allowed} for who administers nobody; {@code not-found} for whom
     *     the caller doesn't administer; {@code not-yourself}; {@code person-protected}; {@code
     *     stale}
     */
    Account by(Caller caller, PersonId id, IfMatch ifMatch) {
        Giver giver = Giver.of(caller);
        Account account =
                people.find(id)
                        .filter(found -> administers(giver, caller, found))
                        .orElseThrow(Problem::notFound);
        if (id.value().equals(caller.subject())) {
            throw Problem.of(AdministrationProblems.NOT_YOURSELF);
        }
        // Whoever could change a platform administrator could become one.
        if (account.roles().contains(Role.PLATFORM_ADMIN)) {
            throw Problem.of(AdministrationProblems.PERSON_PROTECTED);
        }
        if (!account.person().map(person -> ifMatch.allows(EntityTags.of(person))).orElse(true)) {
            throw Problem.of(ProblemTypes.STALE);
        }
        return account;
    }

    private static boolean administers(Giver giver, Caller caller, Account account) {
        return switch (giver) {
            case AGENCY_ADMIN -> account.isOnlyIn(caller.agency().id());
            case PLATFORM_ADMIN -> true;
        };
    }
}
