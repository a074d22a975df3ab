package id.tuntas.cases.report;

import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.casefile.CaseId;
import id.tuntas.cases.casefile.ClosureProposal;
import id.tuntas.cases.casefile.Particulars;
import id.tuntas.platform.data.Stored;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A caller's earlier contacts, the newest of each kind first; nothing personal in them. */
record ContactViews(List<ReportContactView> reports, List<CaseContactView> cases) {

    /**
     * A report with a phone of the caller's.
     *
     * @param end how it was triaged; absent where it has not been
     * @param caseIds those that it opened or was linked to
     */
    record ReportContactView(
            String link,
            Instant receivedAt,
            String channel,
            String contactKind,
            @Nullable String end,
            List<String> caseIds) {

        private static ReportContactView from(Stored<Report> stored) {
            Report report = stored.state();
            Triage triage = report instanceof Report.Triaged triaged ? triaged.triage() : null;
            return new ReportContactView(
                    new ReportId(stored.id()).link(),
                    report.contact().receivedAt(),
                    report.contact().channel(),
                    report.contact().kind(),
                    triage == null ? null : triage.endName(),
                    triage == null
                            ? List.of()
                            : triage.cases().stream().map(CaseId::value).toList());
        }
    }

    /**
     * A case with a party of such a phone.
     *
     * @param outcome how its services ended; absent while they run
     */
    record CaseContactView(
            String link,
            String number,
            Instant registeredAt,
            String state,
            @Nullable String outcome) {

        private static CaseContactView from(Stored<CaseFile> stored) {
            CaseFile file = stored.state();
            Particulars about = file.particulars();
            ClosureProposal closure =
                    file instanceof CaseFile.Closed closed ? closed.proposal() : null;
            return new CaseContactView(
                    new CaseId(stored.id()).link(),
                    about.number().value(),
                    about.registered().at(),
                    file.stateName(),
                    closure == null ? null : closure.outcome());
        }
    }

    static ContactViews from(EarlierContacts.Found found) {
        return new ContactViews(
                found.reports().stream().map(ReportContactView::from).toList(),
                found.cases().stream().map(CaseContactView::from).toList());
    }
}
