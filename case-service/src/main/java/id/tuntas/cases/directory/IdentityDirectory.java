package id.tuntas.cases.directory;

import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.HttpClients;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import id.tuntas.platform.web.Region;
import id.tuntas.platform.web.Replicas;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final String UNIT = "UPTD_PPA";
    private static final int PAGE = 100;

    private record AgencyAnswer(String kind) {}

    private record PersonAnswer(String id) {}

    /** Of a list. */
    private interface PageAnswer<I> {

        List<I> items();

        @Nullable String next();
    }

    private record PeopleAnswer(List<PersonAnswer> items, @Nullable String next)
            implements PageAnswer<PersonAnswer> {}

    private record AgencyItem(String id, @Nullable String region) {

        private Unit toUnit() {
            return new Unit(new AgencyId(id), Optional.ofNullable(region).map(Region::new));
        }
    }

    private record AgenciesAnswer(List<AgencyItem> items, @Nullable String next)
            implements PageAnswer<AgencyItem> {}

    private final RestClient identity;
    private final ServiceTokens tokens;
    private final Bulkhead bulkhead;
    private final Retry retry;
    private final CircuitBreaker breaker;

    IdentityDirectory(
            @Value("${tuntas.identity-url}") Replicas replicas,
            ServiceTokens tokens,
            BulkheadRegistry bulkheads,
            RetryRegistry retries,
            CircuitBreakerRegistry breakers) {
        this.identity =
                RestClient.builder()
                        .baseUrl(replicas.first())
                        .requestInterceptor(replicas.spread())
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
    public Units units() {
        return new Units(
                all("/api/v1/agencies", Map.of("kind", UNIT), AgenciesAnswer.class)
                        .map(AgencyItem::toUnit)
                        .toList());
    }

    @Override
    public Set<String> caseManagersOf(AgencyId agency) {
        return all(
                        "/api/v1/people",
                        Map.of("agency", agency.value(), "role", Role.CASE_MANAGER.code()),
                        PeopleAnswer.class)
                .map(PersonAnswer::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The items of all pages of a list. */
    private <I> Stream<I> all(
            String path, Map<String, String> query, Class<? extends PageAnswer<I>> type) {
        List<I> found = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Optional<? extends PageAnswer<I>> page = page(path, query, after, type);
            page.ifPresent(answer -> found.addAll(answer.items()));
            after = page.flatMap(answer -> Optional.ofNullable(answer.next()));
        } while (after.isPresent());
        return found.stream();
    }

    private <P> Optional<P> page(
            String path, Map<String, String> query, Optional<String> after, Class<P> type) {
        return ask(
                uri -> {
                    uri.path(path).queryParam("limit", PAGE).queryParamIfPresent("after", after);
                    query.forEach(uri::queryParam);
                    return uri.build();
                },
                type);
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
