package id.tuntas.cases.assignment;

import id.tuntas.cases.casefile.Assignment;
import id.tuntas.cases.casefile.CaseAccess;
import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.casefile.CaseFiles;
import id.tuntas.cases.casefile.CaseId;
import id.tuntas.cases.casefile.Step;
import id.tuntas.cases.directory.Directory;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Gives a case to one of its unit's case-managers. */
final class AssigningCases {

    private final CaseAccess access;
    private final CaseFiles files;
    private final Directory directory;
    private final Clock clock;

    AssigningCases(CaseAccess access, CaseFiles files, Directory directory, Clock clock) {
        this.access = access;
        this.files = files;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * @throws Problem {@code invalid-fields} where the unit has no such case-manager
     */
    Outcome<CaseFile, Assigning.Refusal> assign(
            String id, Caller caller, Request request, String assignee) {
        Stored<CaseFile> found = access.assignable(id, caller);
        AgencyId unit = found.state().particulars().unit();
        if (!found.state().particulars().custody().isCarriedBy(assignee)
                && !directory.caseManagersOf(unit).contains(assignee)) {
            throw Problem.invalid(List.of(new Problem.FieldError("/assigneeId", "unknown-person")));
        }
        CaseId caseId = new CaseId(found.id());
        Assignment assignment =
                Assignment.to(
                        assignee, new Step(caller.subject(), clock.instant()), Optional.empty());
        return files.change(
                caseId, request, file -> Assigning.assign(caseId, file, unit, assignment));
    }
}
