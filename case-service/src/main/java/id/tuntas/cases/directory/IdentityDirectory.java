package id.tuntas.cases.directory;

import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.HttpClients;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import id.tuntas.platform.web.Role;
import id.tuntas.platform.web.ServiceTokens;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriBuilder;

/**
 * Asks identity with this service's own token, each time anew: who works a case, and which unit it
 * goes to, is seldom decided, and then on what holds now.
 */
@Component
final class IdentityDirectory implements Directory {

    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration READ = Duration.ofMillis(1_500);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final String IDENTITY = "identity";
    private static final int PAGE = 100;

    private record AgencyAnswer(String kind) {}

    private record PersonAnswer(String id) {}

    private record PeopleAnswer(List<PersonAnswer> items, @Nullable String next) {}

    private final RestClient identity;
    private final ServiceTokens tokens;
    private final Bulkhead bulkhead;
    private final Retry retry;
    private final CircuitBreaker breaker;

    IdentityDirectory(
            @Value("${tuntas.identity-url}") URI url,
            ServiceTokens tokens,
            BulkheadRegistry bulkheads,
            RetryRegistry retries,
            CircuitBreakerRegistry breakers) {
        this.identity =
                RestClient.builder()
                        .baseUrl(url)
                        .requestFactory(HttpClients.factory(CONNECT, READ))
                        .build();
        this.tokens = tokens;
        this.bulkhead = bulkheads.bulkhead(IDENTITY);
        this.retry = retries.retry(IDENTITY);
        this.breaker = breakers.circuitBreaker(IDENTITY);
    }

    @Override
    public Optional<String> kindOf(AgencyId agency) {
        return ask(
                        uri -> uri.path("/api/v1/agencies/{id}").build(agency.value()),
                        AgencyAnswer.class)
                .map(AgencyAnswer::kind);
    }

    @Override
    public Set<String> caseManagersOf(AgencyId agency) {
        Set<String> found = new HashSet<>();
        Optional<String> after = Optional.empty();
        do {
            PeopleAnswer page = page(agency, after);
            page.items().forEach(person -> found.add(person.id()));
            after = Optional.ofNullable(page.next());
        } while (after.isPresent());
        return Set.copyOf(found);
    }

    private PeopleAnswer page(AgencyId agency, Optional<String> after) {
        return ask(
                        uri ->
                                uri.path("/api/v1/people")
                                        .queryParam("agency", agency.value())
                                        .queryParam("role", Role.CASE_MANAGER.code())
                                        .queryParam("limit", PAGE)
                                        .queryParamIfPresent("after", after)
                                        .build(),
                        PeopleAnswer.class)
                .orElse(new PeopleAnswer(List.of(), null));
    }

    /** Empty where identity says that there is no such thing. */
    private <T> Optional<T> ask(Function<UriBuilder, URI> address, Class<T> type) {
        Supplier<T> asked =
                () -> {
                    String token = tokens.token();
                    return Objects.requireNonNull(
                            identity.get()
                                    .uri(address)
                                    .headers(headers -> headers.setBearerAuth(token))
                                    .retrieve()
                                    .body(type));
                };
        try {
            return Optional.of(
                    Bulkhead.decorateSupplier(
                                    bulkhead,
                                    Retry.decorateSupplier(
                                            retry, CircuitBreaker.decorateSupplier(breaker, asked)))
                            .get());
        } catch (HttpClientErrorException.NotFound _) {
            return Optional.empty();
        } catch (RuntimeException e) {
            // Whatever it is, the answer is not known, and whoever asked must try again later.
            throw Problem.of(ProblemTypes.DIRECTORY_UNAVAILABLE, e).retryAfter(RETRY_AFTER);
        }
    }
}
