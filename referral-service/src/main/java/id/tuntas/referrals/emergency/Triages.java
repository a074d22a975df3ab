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
     * Opens a case for each victim; asked twice with one key, once. A report that the caller's own
     * unit has triaged into cases already keeps them.
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

    /**
     * The cases that the caller's own unit has opened from the report, or has linked it to.
     *
     * @return empty while there are none
     * @throws id.tuntas.platform.web.Problem as above
     */
    List<CaseId> casesOf(String reportId, Caller caller);
}
