package id.tuntas.referrals.emergency;

import id.tuntas.platform.data.Personal;
import id.tuntas.platform.web.Caller;
import id.tuntas.referrals.terms.CaseId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Case-service's triage of reports, in the name of the person whose request this is. */
interface Triages {

    /**
     * Opens a case for each victim; asked twice with one key, once.
     *
     * @return the cases, in the order of the victims
     * @throws id.tuntas.platform.web.Problem what case-service has against it, or {@code
     *     /problems/case-service-unavailable}
     */
    List<CaseId> openCases(
            String reportId,
            Personal<Map<String, @Nullable Object>> openCases,
            String key,
            Caller caller);
}
