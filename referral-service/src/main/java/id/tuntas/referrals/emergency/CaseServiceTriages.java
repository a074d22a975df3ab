package id.tuntas.referrals.emergency;

import id.tuntas.platform.data.Personal;
import id.tuntas.platform.data.Reading;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.CallerTokens;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemType;
import id.tuntas.referrals.calls.GuardedCalls;
import id.tuntas.referrals.calls.NoAnswer;
import id.tuntas.referrals.calls.Peers;
import id.tuntas.referrals.terms.CaseId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks with the person's token: it is the person who triages. */
@Component
final class CaseServiceTriages implements Triages {

    private static final ProblemType UNAVAILABLE = ProblemType.of("case-service-unavailable");
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final RestClient cases;
    private final GuardedCalls calls;
    private final JsonMapper json;
    private final CaseServiceTriageProblems problems = new CaseServiceTriageProblems();

    CaseServiceTriages(
            Peers peers, @Qualifier("caseServiceCalls") GuardedCalls calls, JsonMapper json) {
        this.cases = peers.cases();
        this.calls = calls;
        this.json = json;
    }

    @Override
    public List<CaseId> openCases(
            String reportId,
            Personal<Map<String, @Nullable Object>> openCases,
            String key,
            Caller caller) {
        try {
            return triage(reportId, openCases, key, caller);
        } catch (Problem problem) {
            if (!problem.type().equals(CaseServiceTriageProblems.ALREADY_TRIAGED)) {
                throw problem;
            }
            List<CaseId> cases = casesOf(reportId, caller);
            if (cases.isEmpty()) {
                throw problem;
            }
            return cases;
        }
    }

    @Override
    public List<CaseId> casesOf(String reportId, Caller caller) {
        String person = CallerTokens.current();
        return answer(() ->
                cases.get()
                        .uri("/api/v1/reports/{id}", reportId)
                        .headers(headers -> headers.setBearerAuth(person))
                        .exchangeForRequiredValue(
                                (_, response) -> triaged(successful(response), caller)));
    }

    private List<CaseId> triage(
            String reportId,
            Personal<Map<String, @Nullable Object>> openCases,
            String key,
            Caller caller) {
        String person = CallerTokens.current();
        byte[] body =
                json.writeValueAsBytes(
                        Map.of(
                                "openCases",
                                openCases.open(new Reading(caller.subject(), "triage-report"))));
        return answer(() ->
                cases.post()
                        .uri("/api/v1/reports/{id}/triage", reportId)
                        .headers(headers -> {
                            headers.setBearerAuth(person);
                            headers.set("Idempotency-Key", "\"" + key + "\"");
                            headers.setContentType(MediaType.APPLICATION_JSON);
                        })
                        .body(body)
                        .exchangeForRequiredValue((_, response) -> opened(successful(response))));
    }

    private <T> T answer(Callable<T> call) {
        try {
            return calls.answer(call);
        } catch (NoAnswer e) {
            throw Problem.of(UNAVAILABLE, e).retryAfter(RETRY_AFTER);
        }
    }

    private JsonNode successful(ClientHttpResponse response) throws IOException {
        JsonNode answer = read(response);
        if (!response.getStatusCode().is2xxSuccessful()) {
            throw problems.of(response.getStatusCode().value(), answer);
        }
        return answer;
    }

    private static List<CaseId> opened(JsonNode report) {
        List<CaseId> opened = cases(report);
        if (opened.isEmpty()) {
            throw new NoAnswer("case-service triaged a report and opened no case");
        }
        return opened;
    }

    /**
     * A report that is not a case has none; another unit's is none of the caller's to go on with.
     */
    private static List<CaseId> triaged(JsonNode report, Caller caller) {
        return report.path("unitId").asString("").equals(caller.agency().id().value())
                ? cases(report)
                : List.of();
    }

    private static List<CaseId> cases(JsonNode report) {
        return report.path("caseIds").valueStream().map(id -> new CaseId(id.asString())).toList();
    }

    private JsonNode read(ClientHttpResponse response) throws IOException {
        try {
            return json.readTree(response.getBody());
        } catch (JacksonException _) {
            // Its message would quote the answer, which may tell of a person.
            throw new NoAnswer("case-service answered what is not JSON");
        }
    }
}
