package id.tuntas.referrals.emergency;

import id.tuntas.platform.data.Personal;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.referrals.terms.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen at once.
 *
 * @param openCases what the report becomes, in the shape of its triage; nothing here looks into it
 * @param calls whom to send each case to
 */
record Emergency(
        String reportId, Personal<Map<String, @Nullable Object>> openCases, List<Call> calls) {

    Emergency {
        calls = List.copyOf(calls);
    }

    /** What is asked of one agency, for each of the cases. */
    record Call(AgencyId recipient, Service service, Optional<Personal<String>> note) {}
}
