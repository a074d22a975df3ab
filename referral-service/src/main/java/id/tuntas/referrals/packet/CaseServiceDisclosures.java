package id.tuntas.referrals.packet;

import id.tuntas.platform.data.Personal;
import id.tuntas.platform.web.CallerTokens;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemType;
import id.tuntas.platform.web.ServiceTokens;
import id.tuntas.referrals.calls.GuardedCalls;
import id.tuntas.referrals.calls.NoAnswer;
import id.tuntas.referrals.calls.Peers;
import id.tuntas.referrals.terms.CaseNumber;
import id.tuntas.referrals.terms.ReferralId;
import id.tuntas.referrals.terms.Terms;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks with the person's token and, beside it, this service's own: a grant needs both. The grant is
 * idempotent on the referral's id, so that one more try after a broken connection does no harm.
 */
@Component
final class CaseServiceDisclosures implements Disclosures {

    private static final ProblemType UNAVAILABLE = ProblemType.of("case-service-unavailable");
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final String PATH = "/api/v1/cases/{id}/disclosures";

    private final RestClient cases;
    private final ServiceTokens tokens;
    private final GuardedCalls calls;
    private final JsonMapper json;
    private final CaseServiceProblems problems = new CaseServiceProblems();

    CaseServiceDisclosures(
            Peers peers,
            ServiceTokens tokens,
            @Qualifier("caseServiceCalls") GuardedCalls calls,
            JsonMapper json) {
        this.cases = peers.cases();
        this.tokens = tokens;
        this.calls = calls;
        this.json = json;
    }

    @Override
    public Disclosure grant(ReferralId referral, Terms terms) {
        return ask(PATH, referral.value(), terms, Optional.of(referral));
    }

    @Override
    public Disclosure preview(Terms terms) {
        return ask(PATH + "/preview", UUID.randomUUID().toString(), terms, Optional.empty());
    }

    private Disclosure ask(String path, String key, Terms terms, Optional<ReferralId> referral) {
        String person = CallerTokens.current();
        String service = tokens.token();
        byte[] body = json.writeValueAsBytes(body(terms, referral));
        try {
            return calls.answer(() ->
                    cases.post()
                            .uri(path, terms.caseId().value())
                            .headers(headers -> {
                                headers.setBearerAuth(person);
                                headers.set("Service-Authorization", "Bearer " + service);
                                headers.set("Idempotency-Key", "\"" + key + "\"");
                                headers.setContentType(MediaType.APPLICATION_JSON);
                            })
                            .body(body)
                            .exchangeForRequiredValue((_, response) -> disclosure(response)));
        } catch (NoAnswer e) {
            throw Problem.of(UNAVAILABLE, e).retryAfter(RETRY_AFTER);
        }
    }

    private static Map<String, String> body(Terms terms, Optional<ReferralId> referral) {
        Map<String, String> body = new LinkedHashMap<>();
        referral.ifPresent(id -> body.put("referralId", id.value()));
        body.put("purpose", terms.service().code());
        body.put("basis", terms.basis().code());
        body.put("recipientAgencyId", terms.recipient().agencyId().value());
        body.put("recipientKind", terms.recipient().kind().code());
        return body;
    }

    private Disclosure disclosure(ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        JsonNode answer = read(response);
        if (response.getStatusCode().is2xxSuccessful()) {
            return new Disclosure.Granted(packet(answer.path("packet")));
        }
        return new Disclosure.Refused(problems.refusal(status, answer));
    }

    private JsonNode read(ClientHttpResponse response) throws IOException {
        try {
            return json.readTree(response.getBody());
        } catch (JacksonException _) {
            // Its message would quote the answer, which may tell of a person.
            throw new NoAnswer("case-service answered what is not JSON");
        }
    }

    private Packet packet(JsonNode packet) {
        JsonNode number = packet.path("caseNumber");
        if (!packet.isObject() || !number.isString()) {
            throw new NoAnswer("case-service answered without a packet");
        }
        return new Packet(
                new CaseNumber(number.asString()), Personal.of(json.writeValueAsString(packet)));
    }
}
