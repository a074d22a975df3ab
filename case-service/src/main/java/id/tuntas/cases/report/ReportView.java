package id.tuntas.cases.report;

import id.tuntas.cases.access.ReportRemit;
import id.tuntas.cases.casefile.CaseId;
import id.tuntas.cases.party.Opening;
import id.tuntas.cases.party.PartyViews.PhoneView;
import id.tuntas.platform.data.Reading;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.Caller;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A report as its readers see it. */
record ReportView(
        String id,
        String state,
        String unitId,
        String channel,
        String contactKind,
        Instant receivedAt,
        Instant takenAt,
        String takenBy,
        @Nullable String district,
        boolean danger,
        @Nullable CallerView caller,
        @Nullable String narrative,
        @Nullable Instant happenedAt,
        @Nullable String place,
        @Nullable ReporterView reporter,
        @Nullable TriageView triage,
        List<String> caseIds,
        @Nullable EarlierContactsView earlierContacts,
        List<String> allowedActions) {

    /**
     * What the unit knows already of whoever called.
     *
     * @param count of its earlier reports and of its cases with a phone of the caller's
     */
    record EarlierContactsView(long count) {}

    /** Who called. */
    record CallerView(
            boolean anonymous,
            @Nullable String name,
            @Nullable String relation,
            List<PhoneView> phones) {}

    /** The agency that it comes from. */
    record ReporterView(String agencyId, @Nullable PerformedByView performedBy) {

        private static ReporterView from(Reporter reporter, Reading reading) {
            Reporter.Officer officer = reporter.officer();
            return new ReporterView(
                    reporter.agency().value(),
                    officer == null ? null : PerformedByView.from(officer, reading));
        }
    }

    /** What became of it. */
    record TriageView(
            String end,
            Instant at,
            String by,
            @Nullable String incidentNumber,
            List<String> caseNumbers,
            @Nullable String kind,
            @Nullable String note,
            @Nullable Integer minutes) {

        private static TriageView from(Triage triage, Reading reading) {
            return switch (triage) {
                case Triage.OpenedCases opened ->
                        of(
                                triage,
                                opened.incidentNumber().value(),
                                opened.victims().stream()
                                        .map(each -> each.number().value())
                                        .toList(),
                                null);
                case Triage.LinkedToCase linked ->
                        of(
                                triage,
                                null,
                                List.of(linked.number().value()),
                                Opening.open(linked.note(), reading));
                case Triage.NotACase other ->
                        new TriageView(
                                triage.endName(),
                                triage.step().at(),
                                triage.step().by(),
                                null,
                                List.of(),
                                other.kind(),
                                Opening.open(other.note(), reading),
                                other.minutes());
            };
        }

        private static TriageView of(
                Triage triage,
                @Nullable String incidentNumber,
                List<String> caseNumbers,
                @Nullable String note) {
            return new TriageView(
                    triage.endName(),
                    triage.step().at(),
                    triage.step().by(),
                    incidentNumber,
                    caseNumbers,
                    null,
                    note,
                    null);
        }
    }

    /**
     * @param earlier how many earlier contacts; empty where the reader is not told
     */
    static ReportView from(Stored<Report> stored, Caller reader, OptionalLong earlier) {
        Reading reading = new Reading(reader.subject(), "show-report");
        Report report = stored.state();
        Contact contact = report.contact();
        Triage triage = report instanceof Report.Triaged triaged ? triaged.triage() : null;
        return new ReportView(
                stored.id(),
                report.stateName(),
                contact.unit().value(),
                contact.channel(),
                contact.kind(),
                contact.receivedAt(),
                contact.taken().at(),
                contact.taken().by(),
                contact.district() == null ? null : contact.district().code(),
                contact.danger(),
                contact.informant() == null ? null : caller(contact.informant(), reading),
                Opening.open(contact.narrative(), reading),
                contact.happenedAt(),
                Opening.open(contact.place(), reading),
                contact.reporter() == null ? null : ReporterView.from(contact.reporter(), reading),
                triage == null ? null : TriageView.from(triage, reading),
                triage == null ? List.of() : triage.cases().stream().map(CaseId::value).toList(),
                earlier.isPresent() ? new EarlierContactsView(earlier.getAsLong()) : null,
                allowedActions(report, ReportRemit.of(reader), earlier));
    }

    private static List<String> allowedActions(
            Report report, ReportRemit remit, OptionalLong earlier) {
        return Stream.concat(
                        allowedActions(report, remit).stream(),
                        earlier.orElse(0) > 0 ? Stream.of("earlier-contacts") : Stream.empty())
                .toList();
    }

    static List<String> allowedActions(Report report, ReportRemit remit) {
        return report instanceof Report.Received && remit.triages(report.contact().unit())
                ? List.of("triage")
                : List.of();
    }

    private static CallerView caller(Informant informant, Reading reading) {
        return new CallerView(
                informant.anonymous(),
                Opening.open(informant.name(), reading),
                Opening.open(informant.relation(), reading),
                PhoneView.from(informant.phones(), reading));
    }
}
