package id.tuntas.cases.casefile;

import id.tuntas.platform.data.Decision;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.RepeatKey;
import java.time.Clock;

/** What a unit does with its own case, short of closing it. */
class WorkingOnCases {

    private final CaseAccess access;
    private final CaseFiles files;
    private final Clock clock;

    WorkingOnCases(CaseAccess access, CaseFiles files, Clock clock) {
        this.access = access;
        this.files = files;
        this.clock = clock;
    }

    Outcome<CaseFile, CaseRejection> startAssessment(
            String id, Caller caller, RepeatKey key, IfMatch ifMatch) {
        Stored<CaseFile> seen = access.workable(id, caller);
        CaseId caseId = new CaseId(seen.id());
        Step step = new Step(caller.subject(), clock.instant());
        return files.changeOf(
                seen,
                Request.of(key, ifMatch),
                file ->
                        file instanceof CaseFile.Registered registered
                                ? Decision.change(
                                        registered.startAssessment(step),
                                        CaseEvents.assessmentStarted(caseId, file, step.by()))
                                : inOtherState(file));
    }

    Outcome<CaseFile, CaseRejection> finishAssessment(
            String id, Caller caller, RepeatKey key, IfMatch ifMatch) {
        Stored<CaseFile> seen = access.workable(id, caller);
        CaseId caseId = new CaseId(seen.id());
        Step step = new Step(caller.subject(), clock.instant());
        return files.changeOf(
                seen,
                Request.of(key, ifMatch),
                file ->
                        file instanceof CaseFile.InAssessment started
                                ? Decision.change(
                                        started.finishAssessment(step),
                                        CaseEvents.assessmentFinished(caseId, file, step.by()))
                                : inOtherState(file));
    }

    Outcome<CaseFile, CaseRejection> update(
            String id, Caller caller, IfMatch ifMatch, CaseUpdate update) {
        Stored<CaseFile> seen = access.workable(id, caller);
        CaseId caseId = new CaseId(seen.id());
        return files.changeOf(
                seen,
                Request.of(ifMatch.required()),
                file -> {
                    Particulars next = file.particulars().with(update);
                    if (!file.isOpen()) {
                        return Decision.refuse(new CaseRejection.NotOpen());
                    }
                    return next.equals(file.particulars())
                            ? Decision.unchanged()
                            : Decision.change(
                                    file.with(next),
                                    CaseEvents.updated(caseId, file, caller.subject()));
                });
    }

    private static Decision<CaseFile, CaseRejection> inOtherState(CaseFile file) {
        return Decision.refuse(new CaseRejection.InOtherState(file.stateName()));
    }
}
