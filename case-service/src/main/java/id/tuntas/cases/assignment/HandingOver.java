package id.tuntas.cases.assignment;

import id.tuntas.cases.access.CaseRemit;
import id.tuntas.cases.casefile.Assignment;
import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.casefile.CaseFiles;
import id.tuntas.cases.casefile.CaseId;
import id.tuntas.cases.casefile.Step;
import id.tuntas.cases.directory.Directory;
import id.tuntas.platform.data.DerivedIds;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Ids;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.Page;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import id.tuntas.platform.web.RepeatKey;
import id.tuntas.platform.web.Role;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An officer leaves: all their open cases go to a colleague. The hand-over is written down first
 * and then each case in a write of its own; whoever repeats the request finishes what a crash left.
 */
final class HandingOver {

    private static final Logger log = LoggerFactory.getLogger(HandingOver.class);

    private static final int CREATED = 201;
    private static final int AT_ONCE = 50;

    private final HandOvers handOvers;
    private final CaseFiles files;
    private final Directory directory;
    private final Clock clock;

    HandingOver(HandOvers handOvers, CaseFiles files, Directory directory, Clock clock) {
        this.handOvers = handOvers;
        this.files = files;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * @throws Problem {@code not-allowed} for whoever is not a unit's head; {@code invalid-fields}
     *     where the unit has no such case-manager, or both are one
     */
    Outcome.Saved<HandOver, Void> handOver(Caller caller, RepeatKey key, String from, String to) {
        if (!CaseRemit.of(caller).handsOver()) {
            throw Problem.of(ProblemTypes.NOT_ALLOWED).with("roles", List.of(Role.HEAD.code()));
        }
        HandOverId id = new HandOverId(DerivedIds.of(key, "hand-over"));
        HandOver wished =
                HandOver.asked(
                        caller.agency().id(),
                        from,
                        to,
                        new Step(caller.subject(), clock.instant()));
        if (handOvers.find(id).isEmpty()) {
            check(wished);
        }
        Outcome.Saved<HandOver, Void> saved =
                handOvers.ask(id, new Request(Optional.of(key), IfMatch.NONE, CREATED), wished);
        return new Outcome.Saved<>(
                goneOnWith(id, saved.stored()), saved.status(), saved.location(), saved.replayed());
    }

    /**
     * @throws Problem {@code not-found} where it is absent or another unit's
     */
    Stored<HandOver> readable(String id, Caller caller) {
        caller.require(Role.HEAD);
        if (!Ids.isHarmless(id)) {
            throw Problem.notFound();
        }
        return handOvers
                .find(new HandOverId(id))
                .filter(found -> caller.belongsTo(found.state().unit()))
                .orElseThrow(Problem::notFound);
    }

    /** How many of the officer's open cases have still to go over. */
    long left(HandOver handOver) {
        return handOver.isDone() ? 0 : files.countCarriedBy(handOver.from(), handOver.unit());
    }

    long handedOver(String id) {
        return files.handedOver(id);
    }

    /** Also whoever has left already may be handed over from: they need not be known any more. */
    private void check(HandOver wished) {
        List<Problem.FieldError> wrong = new ArrayList<>();
        if (wished.from().equals(wished.to())) {
            wrong.add(new Problem.FieldError("/toPersonId", "conflict"));
        } else if (!directory.caseManagersOf(wished.unit()).contains(wished.to())) {
            wrong.add(new Problem.FieldError("/toPersonId", "unknown-person"));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
    }

    /** Done once none is left: whatever they are given after that is no part of it. */
    private Stored<HandOver> goneOnWith(HandOverId id, Stored<HandOver> stored) {
        HandOver handOver = stored.state();
        if (handOver.isDone()) {
            return stored;
        }
        giveAll(id, handOver);
        return left(handOver) == 0 ? handOvers.done(id) : stored;
    }

    private void giveAll(HandOverId id, HandOver handOver) {
        Optional<String> after = Optional.empty();
        do {
            Page<Stored<CaseFile>> some =
                    files.carriedBy(handOver.from(), handOver.unit(), new Cursor(after, AT_ONCE));
            some.items().forEach(each -> tryToGive(new CaseId(each.id()), id, handOver));
            after = Optional.ofNullable(some.next());
        } while (after.isPresent());
    }

    /** One case that can't be saved holds up no other: it is left, and the answer says so. */
    private void tryToGive(CaseId caseId, HandOverId id, HandOver handOver) {
        try {
            give(caseId, id, handOver);
        } catch (RuntimeException e) {
            log.warn("case {} has still to be handed over: {}", caseId.value(), e.getClass());
        }
    }

    private void give(CaseId caseId, HandOverId id, HandOver handOver) {
        AgencyId unit = handOver.unit();
        Assignment assignment =
                Assignment.to(handOver.to(), handOver.asked(), Optional.of(id.value()));
        // Closed or taken over by another unit meanwhile: then it is no open case of theirs.
        Outcome<CaseFile, Assigning.Refusal> _ =
                files.change(
                        caseId,
                        Request.ours(),
                        file ->
                                Assigning.handOver(
                                        caseId, file, unit, handOver.from(), assignment));
    }
}
