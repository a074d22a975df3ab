package id.tuntas.cases.report;

import id.tuntas.cases.casefile.CaseId;
import id.tuntas.platform.data.Event;
import java.util.HashMap;
import java.util.Map;

/** The facts that a report publishes. */
public final class ReportEvents {

    public static final String RECEIVED = "id.tuntas.report.received.v1";
    public static final String TRIAGED = "id.tuntas.report.triaged.v1";

    private ReportEvents() {}

    static Event received(ReportId id, Contact contact) {
        return new Event(
                RECEIVED,
                withReporter(
                        contact,
                        Map.of(
                                "reportId", id.value(),
                                "channel", contact.channel(),
                                "contactKind", contact.kind(),
                                "unitId", contact.unit().value(),
                                "danger", contact.danger(),
                                "receivedBy", contact.taken().by(),
                                "link", id.link())));
    }

    static Event triaged(ReportId id, Report.Triaged report) {
        return new Event(
                TRIAGED,
                withReporter(
                        report.contact(),
                        Map.of(
                                "reportId", id.value(),
                                "end", report.triage().endName(),
                                "caseIds",
                                        report.triage().cases().stream()
                                                .map(CaseId::value)
                                                .toList(),
                                "unitId", report.contact().unit().value(),
                                "triagedBy", report.triage().step().by(),
                                "link", id.link())));
    }

    private static Map<String, Object> withReporter(Contact contact, Map<String, Object> data) {
        if (contact.reporter() == null) {
            return data;
        }
        Map<String, Object> more = new HashMap<>(data);
        more.put("fromAgencyId", contact.reporter().agency().value());
        return more;
    }
}
