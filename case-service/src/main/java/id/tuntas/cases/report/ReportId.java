package id.tuntas.cases.report;

import id.tuntas.platform.web.Ids;

/** The id of a report, as in its path. */
record ReportId(String value) {

    ReportId {
        Ids.check("report id", value);
    }

    String link() {
        return "/api/v1/reports/" + value;
    }

    /** Where the agency that reported reads what became of it. */
    String receiptLink() {
        return link() + "/receipt";
    }

    @Override
    public String toString() {
        return value;
    }
}
