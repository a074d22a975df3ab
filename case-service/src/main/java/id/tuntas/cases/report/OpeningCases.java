package id.tuntas.cases.report;

import id.tuntas.cases.casefile.CaseFiles;

/**
 * Opens the cases that a triaged report says are to be opened; asked again it opens what is still
 * missing. The request that triages asks it, and after a crash the follower of the stream.
 */
final class OpeningCases {

    private final Reports reports;
    private final CaseFiles files;

    OpeningCases(Reports reports, CaseFiles files) {
        this.reports = reports;
        this.files = files;
    }

    void finish(ReportId id) {
        reports.find(id).ifPresent(found -> finish(id, found.state()));
    }

    void finish(ReportId id, Report report) {
        if (report instanceof Report.Triaged(Contact contact, Triage.OpenedCases opened)) {
            opened.registrations(id, contact).forEach(files::register);
        }
    }
}
