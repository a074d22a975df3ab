package id.tuntas.cases.report;

import id.tuntas.cases.access.ReportRemit;
import id.tuntas.cases.casefile.CaseId;
import id.tuntas.platform.data.Stored;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of the list of reports: nothing personal in it. */
record ReportSummary(
        String id,
        String state,
        String unitId,
        String channel,
        String contactKind,
        Instant receivedAt,
        @Nullable String district,
        boolean danger,
        @Nullable String end,
        List<String> caseIds,
        List<String> allowedActions) {

    static ReportSummary from(Stored<Report> stored, ReportRemit remit) {
        Report report = stored.state();
        Contact contact = report.contact();
        Triage triage = report instanceof Report.Triaged triaged ? triaged.triage() : null;
        return new ReportSummary(
                stored.id(),
                report.stateName(),
                contact.unit().value(),
                contact.channel(),
                contact.kind(),
                contact.receivedAt(),
                contact.district() == null ? null : contact.district().code(),
                contact.danger(),
                triage == null ? null : triage.endName(),
                triage == null ? List.of() : triage.cases().stream().map(CaseId::value).toList(),
                ReportView.allowedActions(report, remit));
    }
}
