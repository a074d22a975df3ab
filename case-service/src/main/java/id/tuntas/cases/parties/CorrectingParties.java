package id.tuntas.cases.parties;

import id.tuntas.cases.casefile.CaseAccess;
import id.tuntas.cases.casefile.CaseEvents;
import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.casefile.CaseFiles;
import id.tuntas.cases.casefile.CaseId;
import id.tuntas.cases.party.Change;
import id.tuntas.cases.party.Parties;
import id.tuntas.cases.party.Party;
import id.tuntas.cases.party.PartyId;
import id.tuntas.cases.party.Person;
import id.tuntas.cases.party.PersonFields;
import id.tuntas.cases.party.Reason;
import id.tuntas.platform.data.Decision;
import id.tuntas.platform.data.DerivedIds;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Ids;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.RepeatKey;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds people to a case and corrects what is known of them. A party is reached through its case
 * alone: one of another case is absent, whoever's it is.
 */
final class CorrectingParties {

    private static final int CREATED = 201;

    private final CaseAccess access;
    private final CaseFiles files;
    private final PartyVersions versions;
    private final Clock clock;

    CorrectingParties(CaseAccess access, CaseFiles files, PartyVersions versions, Clock clock) {
        this.access = access;
        this.files = files;
        this.versions = versions;
        this.clock = clock;
    }

    /** The case, for those who may read it. */
    Stored<CaseFile> of(String caseId, Caller caller) {
        return access.readable(caseId, caller);
    }

    /**
     * @throws Problem {@code not-found} also where the case has no such party
     */
    Party find(String caseId, String party, Caller caller) {
        return find(access.readable(caseId, caller), party);
    }

    /** Every version of a party, the oldest first. */
    List<Party> history(String caseId, String partyId, Caller caller) {
        Stored<CaseFile> file = access.readable(caseId, caller);
        Party current = find(file, partyId);
        List<Party> before =
                versions.before(new CaseId(file.id()), current.id(), current.version());
        return Stream.concat(before.stream(), Stream.of(current)).toList();
    }

    /**
     * @param role a code of list {@code party-role}, not the victim's
     * @throws Problem {@code invalid-fields} where something is said that is not kept of the role
     */
    Outcome<Party, Rejection> add(
            String id, Caller caller, RepeatKey key, String role, PersonFields fields) {
        Stored<CaseFile> seen = access.workable(id, caller);
        CaseId caseId = new CaseId(seen.id());
        requireKept(role, fields);
        Party added =
                new Party(
                        new PartyId(DerivedIds.of(key, "party")),
                        1,
                        new Change(caller.subject(), clock.instant(), null),
                        Person.added(role, fields));
        Outcome<CaseFile, Rejection> outcome =
                files.changeOf(
                        seen,
                        new Request(Optional.of(key), IfMatch.NONE, CREATED),
                        file -> decide(caseId, file, added));
        return party(outcome, added.id(), caseId.partyLink(added.id()));
    }

    /** One that is there already was added by an earlier request of the same key. */
    static Decision<CaseFile, Rejection> decide(CaseId id, CaseFile file, Party added) {
        if (file.particulars().parties().find(added.id()).isPresent()) {
            return Decision.unchanged();
        }
        if (!file.isOpen()) {
            return Decision.refuse(new Rejection.CaseNotOpen());
        }
        Parties parties = file.particulars().parties();
        if (parties.areFull()) {
            return Decision.refuse(new Rejection.TooMany(Parties.MOST));
        }
        CaseFile next = file.with(file.particulars().with(parties.plus(added)));
        return Decision.change(
                next, CaseEvents.partyAdded(id, next, added.id(), added.change().by()));
    }

    /**
     * @param ifMatch the party's own version
     * @throws Problem {@code not-found}, {@code precondition-required}, or {@code invalid-fields}
     *     where something is said that is not kept of its role
     */
    Outcome<Party, Rejection> correct(
            String id,
            String partyId,
            Caller caller,
            IfMatch ifMatch,
            PersonFields fields,
            Reason reason) {
        Stored<CaseFile> seen = access.workable(id, caller);
        CaseId caseId = new CaseId(seen.id());
        Party party = find(seen, partyId);
        ifMatch.required();
        requireKept(party.person().partyRole(), fields);
        if (ifMatch.allows(party.version())) {
            // Before the change and not after it: a version that was kept and never followed by
            // another does no harm, one that was followed and never kept is lost.
            versions.keep(caseId, party);
        }
        Change change = new Change(caller.subject(), clock.instant(), reason);
        Outcome<CaseFile, Rejection> outcome =
                files.changeOf(
                        seen,
                        Request.ours(),
                        file -> decide(caseId, file, party.id(), ifMatch, fields, change));
        return party(outcome, party.id(), null);
    }

    static Decision<CaseFile, Rejection> decide(
            CaseId id,
            CaseFile file,
            PartyId partyId,
            IfMatch ifMatch,
            PersonFields fields,
            Change change) {
        Parties parties = file.particulars().parties();
        Party current = parties.find(partyId).orElseThrow(Problem::notFound);
        if (!ifMatch.allows(current.version())) {
            return Decision.refuse(new Rejection.Stale(current.version()));
        }
        if (!file.isOpen()) {
            return Decision.refuse(new Rejection.CaseNotOpen());
        }
        Person next = current.person().with(fields);
        if (next.equals(current.person())) {
            return Decision.unchanged();
        }
        return Decision.change(
                file.with(file.particulars().with(parties.corrected(partyId, next, change))),
                CaseEvents.partyCorrected(id, file, partyId, change.by()));
    }

    private static Party find(Stored<CaseFile> file, String party) {
        return Optional.of(party)
                .filter(Ids::isHarmless)
                .flatMap(id -> file.state().particulars().parties().find(new PartyId(id)))
                .orElseThrow(Problem::notFound);
    }

    private static void requireKept(String role, PersonFields fields) {
        Set<String> wrong = fields.notKeptOf(role);
        if (!wrong.isEmpty()) {
            throw Problem.invalid(
                    wrong.stream()
                            .map(field -> new Problem.FieldError("/person/" + field, "conflict"))
                            .toList());
        }
        if (fields.sayNothing()) {
            throw Problem.invalid(List.of(new Problem.FieldError("/person", "required")));
        }
    }

    /** What became of the case, as what became of its party, which has a version of its own. */
    private static Outcome<Party, Rejection> party(
            Outcome<CaseFile, Rejection> outcome, PartyId id, @Nullable String location) {
        return switch (outcome) {
            case Outcome.Refused<CaseFile, Rejection>(Rejection rejection) ->
                    new Outcome.Refused<>(rejection);
            case Outcome.Saved<CaseFile, Rejection> saved -> {
                Party party =
                        saved.stored()
                                .state()
                                .particulars()
                                .parties()
                                .find(id)
                                .orElseThrow(Problem::notFound);
                yield new Outcome.Saved<>(
                        stored(party), saved.status(), location, saved.replayed());
            }
        };
    }

    static Stored<Party> stored(Party party) {
        return new Stored<>(party.id().value(), party, party.version(), party.change().at());
    }
}
