package id.tuntas.cases.report;

import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.data.Stored;
import java.util.List;

/** Who looked at whose earlier contacts. */
interface ContactOpenings {

    Outcome.Saved<ContactOpening, Void> add(String id, Request request, ContactOpening opening);

    /** Of one report, the oldest first; the last hundred. */
    List<Stored<ContactOpening>> of(ReportId report);
}
