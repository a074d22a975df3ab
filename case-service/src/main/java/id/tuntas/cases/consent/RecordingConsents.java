package id.tuntas.cases.consent;

import id.tuntas.cases.casefile.CaseAccess;
import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.casefile.CaseFiles;
import id.tuntas.cases.casefile.CaseId;
import id.tuntas.cases.casefile.Consent;
import id.tuntas.cases.casefile.ConsentId;
import id.tuntas.cases.casefile.Step;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.Caller;
import java.time.Clock;
import java.util.function.Function;

/** A unit records what the person allows, and that it is taken back. */
final class RecordingConsents {

    private final CaseAccess access;
    private final CaseFiles files;
    private final Clock clock;

    RecordingConsents(CaseAccess access, CaseFiles files, Clock clock) {
        this.access = access;
        this.files = files;
        this.clock = clock;
    }

    /**
     * @param consent made for the step of recording it
     */
    Outcome<CaseFile, Consenting.Refusal> record(
            String id, Caller caller, Request request, Function<Step, Consent> consent) {
        Stored<CaseFile> seen = access.workable(id, caller);
        CaseId caseId = new CaseId(seen.id());
        Consent recorded = consent.apply(step(caller));
        return files.changeOf(seen, request, file -> Consenting.record(caseId, file, recorded));
    }

    /**
     * @param withdrawal made for the step of recording it
     */
    Outcome<CaseFile, Consenting.Refusal> withdraw(
            String id,
            ConsentId consent,
            Caller caller,
            Request request,
            Function<Step, Consent.Withdrawal> withdrawal) {
        Stored<CaseFile> seen = access.workable(id, caller);
        CaseId caseId = new CaseId(seen.id());
        Consent.Withdrawal recorded = withdrawal.apply(step(caller));
        return files.changeOf(
                seen, request, file -> Consenting.withdraw(caseId, file, consent, recorded));
    }

    private Step step(Caller caller) {
        return new Step(caller.subject(), clock.instant());
    }
}
