package id.tuntas.cases.transfer;

import id.tuntas.cases.casefile.CaseAccess;
import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.casefile.CaseFiles;
import id.tuntas.cases.casefile.CaseId;
import id.tuntas.cases.casefile.Step;
import id.tuntas.cases.casefile.Transfer;
import id.tuntas.cases.directory.Directory;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Personal;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Problem;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit asks another to take a case over, and that one answers. */
final class TransferringCases {

    private static final String UNIT = "UPTD_PPA";

    private final CaseAccess access;
    private final CaseFiles files;
    private final Directory directory;
    private final Clock clock;

    TransferringCases(CaseAccess access, CaseFiles files, Directory directory, Clock clock) {
        this.access = access;
        this.files = files;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * @throws Problem {@code invalid-fields} where there is no such other unit
     */
    Outcome<CaseFile, Transferring.Refusal> ask(
            String id, Caller caller, Request request, AgencyId to, Personal<String> reason) {
        CaseId caseId = new CaseId(access.assignable(id, caller).id());
        AgencyId from = caller.agency().id();
        if (to.equals(from) || directory.kindOf(to).filter(UNIT::equals).isEmpty()) {
            throw Problem.invalid(List.of(new Problem.FieldError("/toUnitId", "not-a-unit")));
        }
        Transfer transfer = Transfer.asked(from, to, reason, step(caller));
        return files.change(caseId, request, file -> Transferring.ask(caseId, file, transfer));
    }

    Outcome<CaseFile, Transferring.Refusal> withdraw(String id, Caller caller, Request request) {
        CaseId caseId = new CaseId(access.assignable(id, caller).id());
        Transfer.Answer answer = answer(Transfer.End.WITHDRAWN, null, caller);
        return files.change(
                caseId,
                request,
                file -> Transferring.withdraw(caseId, file, caller.agency().id(), answer));
    }

    Outcome<CaseFile, Transferring.Refusal> refuse(
            String id, Caller caller, Request request, Personal<String> reason) {
        CaseId caseId = new CaseId(access.receivable(id, caller).id());
        Transfer.Answer answer = answer(Transfer.End.REFUSED, reason, caller);
        return files.change(
                caseId,
                request,
                file -> Transferring.refuse(caseId, file, caller.agency().id(), answer));
    }

    Outcome<CaseFile, Transferring.Refusal> accept(String id, Caller caller, Request request) {
        CaseId caseId = new CaseId(access.receivable(id, caller).id());
        Transfer.Answer answer = answer(Transfer.End.ACCEPTED, null, caller);
        return files.change(
                caseId,
                request,
                file -> Transferring.accept(caseId, file, caller.agency().id(), answer));
    }

    private Transfer.Answer answer(
            Transfer.End end, @Nullable Personal<String> reason, Caller caller) {
        return new Transfer.Answer(end, reason, step(caller));
    }

    private Step step(Caller caller) {
        return new Step(caller.subject(), clock.instant());
    }
}
