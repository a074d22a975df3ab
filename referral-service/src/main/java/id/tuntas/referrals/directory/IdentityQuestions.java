package id.tuntas.referrals.directory;

import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import id.tuntas.platform.web.ServiceTokens;
import id.tuntas.referrals.calls.GuardedCalls;
import id.tuntas.referrals.calls.NoAnswer;
import id.tuntas.referrals.calls.Peers;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One question to identity, asked with this service's own token. */
@Component
final class IdentityQuestions {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final RestClient identity;
    private final ServiceTokens tokens;
    private final GuardedCalls calls;
    private final JsonMapper json;

    IdentityQuestions(
            Peers peers,
            ServiceTokens tokens,
            @Qualifier("identityCalls") GuardedCalls calls,
            JsonMapper json) {
        this.identity = peers.identity();
        this.tokens = tokens;
        this.calls = calls;
        this.json = json;
    }

    /**
     * What it says of this one; empty where it knows none of this id.
     *
     * @param path with a place for the id
     * @throws NoAnswer where there was none in time
     */
    Optional<JsonNode> find(String path, String id) {
        String token = tokens.token();
        return calls.answer(() -> fetch(path, id, token));
    }

    static Problem unavailable(NoAnswer cause) {
        return Problem.of(ProblemTypes.DIRECTORY_UNAVAILABLE, cause).retryAfter(RETRY_AFTER);
    }

    private Optional<JsonNode> fetch(String path, String id, String token) {
        return identity.get()
                .uri(path, id)
                .headers(headers -> headers.setBearerAuth(token))
                .exchangeForRequiredValue((_, response) -> {
                    if (response.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
                        return Optional.<JsonNode>empty();
                    }
                    if (!response.getStatusCode().isSameCodeAs(HttpStatus.OK)) {
                        throw new NoAnswer("identity said " + response.getStatusCode().value());
                    }
                    return Optional.of(json.readTree(response.getBody()));
                });
    }
}
