package id.tuntas.cases.casefile;

import id.tuntas.cases.edge.Consistent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An incident, by its number or by a case that belongs to it; exactly one of both. */
@Consistent
record IncidentLinkBody(
        @Nullable @Size(max = 64) String incidentNumber,
        @Nullable @Size(max = 64) String caseNumber)
        implements Consistent.Body {

    @Override
    public Map<String, String> contradictions(LocalDate today) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (incidentNumber == null && caseNumber == null) {
            wrong.put("incidentNumber", "required");
        } else if (incidentNumber != null && caseNumber != null) {
            wrong.put("caseNumber", "conflict");
        }
        if (incidentNumber != null && !IncidentNumber.isWellFormed(incidentNumber)) {
            wrong.put("incidentNumber", "unknown-incident");
        }
        if (caseNumber != null && !CaseNumber.isWellFormed(caseNumber)) {
            wrong.putIfAbsent("caseNumber", "unknown-case");
        }
        return wrong;
    }

    IncidentWish toWish() {
        if (caseNumber != null) {
            return new IncidentWish.Of(new CaseNumber(caseNumber));
        }
        if (incidentNumber != null) {
            return new IncidentWish.Numbered(new IncidentNumber(incidentNumber));
        }
        throw new IllegalStateException("validation lets no empty link pass");
    }
}
