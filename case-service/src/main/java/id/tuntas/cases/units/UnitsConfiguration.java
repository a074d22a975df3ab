package id.tuntas.cases.units;

import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.HttpClients;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import id.tuntas.platform.web.Region;
import id.tuntas.platform.web.ServiceTokens;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

/** Asks identity which units there are. */
@Configuration(proxyBeanMethods = false)
class UnitsConfiguration {

    private static final String IDENTITY = "identity";
    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration READ = Duration.ofMillis(1_500);

    @Bean
    Units units(
            @Value("${tuntas.identity-url}") String identity,
            ServiceTokens tokens,
            CircuitBreakerRegistry breakers,
            RetryRegistry retries) {
        return new AskingIdentity(
                RestClient.builder()
                        .baseUrl(identity)
                        .requestFactory(HttpClients.factory(CONNECT, READ))
                        .build(),
                tokens,
                breakers.circuitBreaker(IDENTITY),
                retries.retry(IDENTITY));
    }

    private record AskingIdentity(
            RestClient identity, ServiceTokens tokens, CircuitBreaker breaker, Retry retry)
            implements Units {

        private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
        private static final int PAGE = 100;

        private record Agencies(List<Agency> items, @Nullable String next) {}

        private record Agency(String id, @Nullable String region) {

            private Unit toUnit() {
                return new Unit(new AgencyId(id), Optional.ofNullable(region).map(Region::new));
            }
        }

        @Override
        public List<Unit> all() {
            Supplier<List<Unit>> ask = this::pages;
            try {
                return Retry.decorateSupplier(retry, CircuitBreaker.decorateSupplier(breaker, ask))
                        .get();
            } catch (RuntimeException e) {
                throw Problem.of(ProblemTypes.DIRECTORY_UNAVAILABLE, e).retryAfter(RETRY_AFTER);
            }
        }

        private List<Unit> pages() {
            String token = tokens.token();
            List<Unit> units = new ArrayList<>();
            Optional<String> after = Optional.empty();
            do {
                Agencies page = page(token, after);
                page.items().forEach(agency -> units.add(agency.toUnit()));
                after = Optional.ofNullable(page.next());
            } while (after.isPresent());
            return List.copyOf(units);
        }

        private Agencies page(String token, Optional<String> after) {
            return Objects.requireNonNull(
                    identity.get()
                            .uri(uri ->
                                    uri.path("/api/v1/agencies")
                                            .queryParam("kind", "UPTD_PPA")
                                            .queryParam("limit", PAGE)
                                            .queryParamIfPresent("after", after)
                                            .build())
                            .headers(headers -> headers.setBearerAuth(token))
                            .retrieve()
                            .body(Agencies.class));
        }
    }
}
