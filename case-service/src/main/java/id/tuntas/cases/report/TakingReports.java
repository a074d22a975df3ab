package id.tuntas.cases.report;

import id.tuntas.cases.casefile.Step;
import id.tuntas.platform.data.DerivedIds;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.RepeatKey;
import id.tuntas.platform.web.Role;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/** Takes a contact down. */
final class TakingReports {

    private static final int CREATED = 201;

    private final Reports reports;
    private final Clock clock;

    TakingReports(Reports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * @param contact made for the step of taking it down
     */
    Outcome.Saved<Report, Void> take(
            Caller caller, RepeatKey key, Function<Step, Contact> contact) {
        caller.require(Role.INTAKE, Role.LIAISON, Role.INTEGRATION);
        ReportId id = new ReportId(DerivedIds.of(key, "report"));
        Request request = new Request(Optional.of(key), IfMatch.NONE, CREATED);
        Step step = new Step(caller.subject(), clock.instant());
        return reports.take(id, request, contact.apply(step));
    }
}
