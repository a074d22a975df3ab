package id.tuntas.cases.report;

import id.tuntas.cases.casefile.Step;
import id.tuntas.cases.party.Reason;
import java.util.Optional;
import java.util.Set;

/**
 * That somebody looked at a caller's earlier contacts, for good.
 *
 * @param reason its code is of list {@code opening-reason}
 * @param shown what was there to be shown then; empty where that was not written down yet
 */
record ContactOpening(ReportId reportId, Reason reason, Step opened, Optional<Shown> shown) {

    /** The ids of reports and of cases: a repeat shows no others. */
    record Shown(Set<String> reports, Set<String> cases) {

        Shown {
            reports = Set.copyOf(reports);
            cases = Set.copyOf(cases);
        }
    }
}
