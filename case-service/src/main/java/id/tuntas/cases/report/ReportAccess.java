package id.tuntas.cases.report;

import id.tuntas.cases.access.ReportRemit;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Ids;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemType;
import id.tuntas.platform.web.Role;
import java.util.List;

/** Finds reports for a caller: one that is foreign is absent. */
final class ReportAccess {

    private static final ProblemType NOT_ALLOWED = ProblemType.of("not-allowed");

    private final Reports reports;

    ReportAccess(Reports reports) {
        this.reports = reports;
    }

    /**
     * @throws Problem {@code not-found} where it is absent or outside the caller's remit
     */
    Stored<Report> readable(String id, Caller caller) {
        ReportRemit remit = ReportRemit.of(caller);
        if (!Ids.isHarmless(id)) {
            throw Problem.notFound();
        }
        return reports.find(new ReportId(id))
                .filter(found -> remit.reads(found.state().contact().unit()))
                .orElseThrow(Problem::notFound);
    }

    /**
     * @throws Problem also {@code not-allowed} where the caller may read it, but not triage it
     */
    Stored<Report> triageable(String id, Caller caller) {
        Stored<Report> found = readable(id, caller);
        if (!ReportRemit.of(caller).triages(found.state().contact().unit())) {
            throw Problem.of(NOT_ALLOWED)
                    .with("roles", List.of(Role.INTAKE.code(), Role.CASE_MANAGER.code()));
        }
        return found;
    }
}
