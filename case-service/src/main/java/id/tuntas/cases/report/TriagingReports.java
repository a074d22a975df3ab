package id.tuntas.cases.report;

import id.tuntas.cases.casefile.CaseId;
import id.tuntas.cases.casefile.Numbers;
import id.tuntas.cases.casefile.Step;
import id.tuntas.platform.data.Decision;
import id.tuntas.platform.data.DerivedIds;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.RepeatKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides what a report is. Several aggregates come of it: the report is saved first, with all that
 * its cases need, and then the cases are opened, before the answer.
 */
final class TriagingReports {

    private final ReportAccess access;
    private final Reports reports;
    private final LinkableCases linkable;
    private final Numbers numbers;
    private final OpeningCases opening;
    private final Clock clock;

    TriagingReports(
            ReportAccess access,
            Reports reports,
            LinkableCases linkable,
            Numbers numbers,
            OpeningCases opening,
            Clock clock) {
        this.access = access;
        this.reports = reports;
        this.linkable = linkable;
        this.numbers = numbers;
        this.opening = opening;
        this.clock = clock;
    }

    Outcome<Report, AlreadyTriaged> triage(
            String id, Caller caller, RepeatKey key, IfMatch ifMatch, TriageWish wish) {
        Outcome<Report, AlreadyTriaged> outcome = decide(id, caller, key, ifMatch, wish);
        if (outcome instanceof Outcome.Saved<Report, AlreadyTriaged> saved) {
            opening.finish(new ReportId(id), saved.stored().state());
        }
        return outcome;
    }

    /** The first half: the report says what it became, its cases are still to be opened. */
    Outcome<Report, AlreadyTriaged> decide(
            String id, Caller caller, RepeatKey key, IfMatch ifMatch, TriageWish wish) {
        Stored<Report> seen = access.triageable(id, caller);
        ReportId reportId = new ReportId(id);
        if (seen.state() instanceof Report.Triaged) {
            // A repeat finds its own answer, and nobody else gets numbers for nothing.
            return reports.change(
                    reportId, Request.of(key, ifMatch), TriagingReports::alreadyTriaged);
        }
        Triage triage = triage(reportId, caller, wish);
        return reports.change(
                reportId,
                Request.of(key, ifMatch),
                report -> {
                    if (!(report instanceof Report.Received received)) {
                        return alreadyTriaged(report);
                    }
                    Report.Triaged triaged = received.triage(triage);
                    return Decision.change(triaged, ReportEvents.triaged(reportId, triaged));
                });
    }

    private static Decision<Report, AlreadyTriaged> alreadyTriaged(Report report) {
        return switch (report) {
            case Report.Triaged triaged ->
                    Decision.refuse(new AlreadyTriaged(triaged.triage().endName()));
            case Report.Received _ ->
                    throw new IllegalStateException("a report never goes back to Received");
        };
    }

    private Triage triage(ReportId reportId, Caller caller, TriageWish wish) {
        Step step = new Step(caller.subject(), clock.instant());
        return switch (wish) {
            case TriageWish.OpenCases open -> opened(reportId, step, open);
            case TriageWish.LinkTo link -> {
                LinkableCases.Found found = linkable.find(link, caller);
                yield new Triage.LinkedToCase(step, found.id(), found.number(), link.note());
            }
            case TriageWish.NotACase(var kind, var note, var minutes) ->
                    new Triage.NotACase(step, kind, note, minutes);
        };
    }

    private Triage.OpenedCases opened(ReportId reportId, Step step, TriageWish.OpenCases open) {
        List<Triage.VictimCase> victims = new ArrayList<>();
        for (var victim : open.victims()) {
            String id = DerivedIds.of("case", reportId.value(), Integer.toString(victims.size()));
            victims.add(new Triage.VictimCase(new CaseId(id), numbers.nextCase(), victim));
        }
        return new Triage.OpenedCases(
                step,
                numbers.nextIncident(),
                open.categories(),
                open.district(),
                open.risk(),
                open.safetyNote(),
                open.incident(),
                open.suspects(),
                victims);
    }
}
