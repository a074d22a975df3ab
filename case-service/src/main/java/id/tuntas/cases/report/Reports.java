package id.tuntas.cases.report;

import id.tuntas.cases.access.ReportRemit;
import id.tuntas.platform.data.Decision;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All reports. */
interface Reports {

    Optional<Stored<Report>> find(ReportId id);

    Outcome.Saved<Report, Void> take(ReportId id, Request request, Contact contact);

    /**
     * @throws id.tuntas.platform.web.Problem where it is absent, stale, or the key is reused
     */
    <R> Outcome<Report, R> change(
            ReportId id, Request request, Function<Report, Decision<Report, R>> decide);

    /** Those within the remit, the last taken down first. */
    Page<Stored<Report>> list(
            ReportRemit remit, Optional<String> state, Optional<String> channel, Cursor cursor);

    /** The same unit's reports with a phone of this contact's, taken before it; newest first. */
    List<Stored<Report>> earlierWithPhones(Contact contact, int limit);

    long countEarlierWithPhones(Contact contact);
}
