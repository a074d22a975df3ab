package id.tuntas.referrals.directory;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import id.tuntas.platform.web.ServiceTokens;
import id.tuntas.referrals.calls.GuardedCalls;
import id.tuntas.referrals.calls.NoAnswer;
import id.tuntas.referrals.calls.Peers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Agencies as identity tells of them. An answer is given again for a while: an agency's kind hardly
 * ever changes, and sending goes on while identity is away for a moment.
 */
@Component
final class IdentityDirectory implements Directory {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final int MOST = 10_000;

    /** Thrown through the cache, which then remembers nothing: the agency may join any moment. */
    private static final class Absent extends RuntimeException {}

    private final RestClient identity;
    private final ServiceTokens tokens;
    private final GuardedCalls calls;
    private final JsonMapper json;
    private final LoadingCache<AgencyId, AgencyKind> kinds =
            Caffeine.newBuilder()
                    .maximumSize(MOST)
                    .refreshAfterWrite(Duration.ofMinutes(1))
                    .expireAfterWrite(Duration.ofMinutes(10))
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build(this::ask);

    IdentityDirectory(
            Peers peers,
            ServiceTokens tokens,
            @Qualifier("identityCalls") GuardedCalls calls,
            JsonMapper json) {
        this.identity = peers.identity();
        this.tokens = tokens;
        this.calls = calls;
        this.json = json;
    }

    @Override
    public Optional<AgencyKind> kindOf(AgencyId agency) {
        try {
            return Optional.of(kinds.get(agency));
        } catch (Absent _) {
            return Optional.empty();
        } catch (NoAnswer e) {
            throw Problem.of(ProblemTypes.DIRECTORY_UNAVAILABLE, e).retryAfter(RETRY_AFTER);
        }
    }

    private AgencyKind ask(AgencyId agency) {
        String token = tokens.token();
        return calls.answer(() -> fetch(agency, token)).orElseThrow(Absent::new);
    }

    private Optional<AgencyKind> fetch(AgencyId agency, String token) {
        return identity.get()
                .uri("/api/v1/agencies/{id}", agency.value())
                .headers(headers -> headers.setBearerAuth(token))
                .exchangeForRequiredValue((_, response) -> {
                    if (response.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
                        return Optional.<AgencyKind>empty();
                    }
                    if (!response.getStatusCode().isSameCodeAs(HttpStatus.OK)) {
                        throw new NoAnswer("identity said " + response.getStatusCode().value());
                    }
                    JsonNode kind = json.readTree(response.getBody()).path("kind");
                    if (!kind.isString()) {
                        throw new NoAnswer("identity told of an agency without a kind");
                    }
                    return Optional.of(new AgencyKind(kind.asString()));
                });
    }
}
