package id.tuntas.cases.report;

import id.tuntas.cases.casefile.Step;
import id.tuntas.cases.party.Reason;

/**
 * That somebody looked at a caller's earlier contacts, for good.
 *
 * @param reason its code is of list {@code opening-reason}
 */
record ContactOpening(ReportId reportId, Reason reason, Step opened) {}
