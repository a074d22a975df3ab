package id.tuntas.cases.closure;

import id.tuntas.cases.casefile.CaseAccess;
import id.tuntas.cases.casefile.CaseEvents;
import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.casefile.CaseFiles;
import id.tuntas.cases.casefile.CaseId;
import id.tuntas.cases.casefile.ClosureProposal;
import id.tuntas.cases.casefile.ClosureRefusal;
import id.tuntas.cases.casefile.Past;
import id.tuntas.cases.casefile.Step;
import id.tuntas.cases.party.Reason;
import id.tuntas.cases.region.ProvinceCalendar;
import id.tuntas.platform.data.Decision;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Personal;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One person proposes to close a case, a second one decides. */
final class ClosingCases {

    private final CaseAccess access;
    private final CaseFiles files;
    private final Clock clock;

    ClosingCases(CaseAccess access, CaseFiles files, Clock clock) {
        this.access = access;
        this.files = files;
        this.clock = clock;
    }

    /**
     * @param proposal made for the step of proposing
     */
    Outcome<CaseFile, List<Objection>> propose(
            String id, Caller caller, Request request, Function<Step, ClosureProposal> proposal) {
        Stored<CaseFile> seen = access.workable(id, caller);
        CaseId caseId = new CaseId(seen.id());
        ClosureProposal proposed = proposal.apply(step(caller));
        return files.changeOf(
                seen, request, file -> Closing.propose(caseId, file, proposed, today()));
    }

    Outcome<CaseFile, List<Objection>> approve(
            String id, Caller caller, Request request, @Nullable Personal<String> reason) {
        Stored<CaseFile> seen = access.decidable(id, caller);
        CaseId caseId = new CaseId(seen.id());
        Step step = step(caller);
        return files.changeOf(
                seen, request, file -> Closing.approve(caseId, file, step, reason, today()));
    }

    Outcome<CaseFile, List<Objection>> refuse(
            String id, Caller caller, Request request, Personal<String> reason) {
        Stored<CaseFile> seen = access.decidable(id, caller);
        CaseId caseId = new CaseId(seen.id());
        ClosureRefusal refusal = new ClosureRefusal(reason, step(caller));
        return files.changeOf(seen, request, file -> Closing.refuse(caseId, file, refusal));
    }

    Outcome<CaseFile, List<Objection>> withdraw(String id, Caller caller, Request request) {
        Stored<CaseFile> seen = access.workable(id, caller);
        CaseId caseId = new CaseId(seen.id());
        return files.changeOf(
                seen,
                request,
                file ->
                        file instanceof CaseFile.ClosureProposed proposed
                                ? Decision.change(
                                        proposed.withdraw(),
                                        CaseEvents.closureWithdrawn(caseId, file, caller.subject()))
                                : Decision.refuse(
                                        List.of(Objection.inOtherState(file.stateName()))));
    }

    Outcome<CaseFile, List<Objection>> reopen(
            String id, Caller caller, Request request, Reason reason) {
        Stored<CaseFile> seen = access.reopenable(id, caller);
        CaseId caseId = new CaseId(seen.id());
        Past.Reopening reopening = new Past.Reopening(reason, step(caller));
        return files.changeOf(seen, request, file -> Closing.reopen(caseId, file, reopening));
    }

    private Step step(Caller caller) {
        return new Step(caller.subject(), clock.instant());
    }

    private LocalDate today() {
        return ProvinceCalendar.today(clock);
    }
}
