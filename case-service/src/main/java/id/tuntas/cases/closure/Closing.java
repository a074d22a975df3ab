package id.tuntas.cases.closure;

import id.tuntas.cases.casefile.CaseEvents;
import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.casefile.CaseId;
import id.tuntas.cases.casefile.ClosureProposal;
import id.tuntas.cases.casefile.ClosureRefusal;
import id.tuntas.cases.casefile.Past;
import id.tuntas.cases.casefile.Step;
import id.tuntas.platform.data.Decision;
import id.tuntas.platform.data.Personal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a case says to each step of a closure: the next state, or every objection. */
final class Closing {

    private Closing() {}

    static Decision<CaseFile, List<Objection>> propose(
            CaseId id, CaseFile file, ClosureProposal proposal, LocalDate today) {
        List<Objection> objections =
                new ArrayList<>(ClosurePolicy.askAll(file, proposal.outcome(), today));
        if (file instanceof CaseFile.InService inService && objections.isEmpty()) {
            CaseFile.ClosureProposed next = inService.propose(proposal);
            return Decision.change(next, CaseEvents.closureProposed(id, next));
        }
        if (!(file instanceof CaseFile.InService)) {
            objections.addFirst(Objection.inOtherState(file.stateName()));
        }
        return Decision.refuse(List.copyOf(objections));
    }

    static Decision<CaseFile, List<Objection>> approve(
            CaseId id,
            CaseFile file,
            Step step,
            @Nullable Personal<String> reason,
            LocalDate today) {
        if (!(file instanceof CaseFile.ClosureProposed proposed)) {
            return Decision.refuse(List.of(Objection.inOtherState(file.stateName())));
        }
        String outcome = proposed.proposal().outcome();
        List<Objection> objections = new ArrayList<>();
        if (isProposer(step, proposed)) {
            objections.add(Objection.samePerson());
        }
        if (outcome.equals(Outcomes.UNFOUNDED) && reason == null) {
            objections.add(Objection.secondReasonMissing());
        }
        objections.addAll(ClosurePolicy.askAll(file, outcome, today));
        if (!objections.isEmpty()) {
            return Decision.refuse(List.copyOf(objections));
        }
        CaseFile.Closed closed = proposed.approve(step, reason);
        return Decision.change(closed, CaseEvents.closed(id, closed));
    }

    static Decision<CaseFile, List<Objection>> refuse(
            CaseId id, CaseFile file, ClosureRefusal refusal) {
        if (!(file instanceof CaseFile.ClosureProposed proposed)) {
            return Decision.refuse(List.of(Objection.inOtherState(file.stateName())));
        }
        if (isProposer(refusal.refused(), proposed)) {
            // They may withdraw it; a refusal is the second person's.
            return Decision.refuse(List.of(Objection.samePerson()));
        }
        return Decision.change(
                proposed.refuse(refusal),
                CaseEvents.closureRefused(id, proposed, refusal.refused().by()));
    }

    static Decision<CaseFile, List<Objection>> reopen(
            CaseId id, CaseFile file, Past.Reopening reopening) {
        return file instanceof CaseFile.Closed closed
                ? Decision.change(
                        closed.reopen(reopening),
                        CaseEvents.reopened(id, closed, reopening.reopened().by()))
                : Decision.refuse(List.of(Objection.inOtherState(file.stateName())));
    }

    private static boolean isProposer(Step step, CaseFile.ClosureProposed proposed) {
        return proposed.proposal().proposed().by().equals(step.by());
    }
}
