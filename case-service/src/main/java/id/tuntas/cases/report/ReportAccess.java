package id.tuntas.cases.report;

import id.tuntas.cases.access.ReportRemit;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Ids;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemType;
import id.tuntas.platform.web.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * The agency's own report, for its receipt alone.
     *
     * @throws Problem {@code not-found} where it is absent or not of the caller's agency
     */
    Stored<Report> reported(String id, Caller caller) {
        caller.require(Role.LIAISON, Role.INTEGRATION);
        if (!Ids.isHarmless(id)) {
            throw Problem.notFound();
        }
        return reports.find(new ReportId(id))
                .filter(found -> isFrom(found.state().contact().reporter(), caller))
                .orElseThrow(Problem::notFound);
    }

    private static boolean isFrom(@Nullable Reporter reporter, Caller caller) {
        return reporter != null && caller.belongsTo(reporter.agency());
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
