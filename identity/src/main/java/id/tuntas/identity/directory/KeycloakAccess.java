package id.tuntas.identity.directory;

import com.github.benmanes.caffeine.cache.Ticker;
import id.tuntas.identity.changes.ForgetsOnChange;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.TuntasProperties;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.util.Optional;
import org.keycloak.admin.client.Keycloak;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the directory together: what is remembered, in front of guarded calls, in front of Keycloak.
 */
@Configuration(proxyBeanMethods = false)
class KeycloakAccess {

    private static final Logger log = LoggerFactory.getLogger(KeycloakAccess.class);

    @Bean
    KeycloakServer keycloakServer(TuntasProperties tuntas, DirectoryProperties properties) {
        return KeycloakServer.of(tuntas, properties);
    }

    @Bean
    Keycloak keycloak(
            KeycloakServer server, TuntasProperties tuntas, DirectoryProperties properties) {
        return server.as(
                tuntas.clientId(),
                Optional.ofNullable(tuntas.clientSecret()).orElse(""),
                properties.connectTimeout(),
                properties.readTimeout());
    }

    @Bean
    KeycloakCalls keycloakCalls(
            CircuitBreakerRegistry breakers, RetryRegistry retries, TimeLimiterRegistry limiters) {
        return new KeycloakCalls(
                breakers.circuitBreaker(KeycloakCalls.NAME),
                retries.retry(KeycloakCalls.NAME),
                limiters.timeLimiter(KeycloakCalls.NAME));
    }

    @Bean
    Directory directory(
            Keycloak keycloak,
            KeycloakCalls calls,
            KeycloakServer server,
            DirectoryProperties properties) {
        return new RememberingDirectory(
                new KeycloakDirectory(keycloak.realm(server.realm()), calls),
                properties,
                Ticker.systemTicker());
    }

    @Bean
    ForgetsOnChange directoryMemory(Directory directory) {
        return directory::forget;
    }

    /**
     * Asks once before the service says that it is ready: the first call loads hundreds of classes
     * and fetches a token, which would use up most of a real caller's time limit.
     */
    @Bean
    ApplicationRunner firstQuestion(Directory directory) {
        return _ -> {
            try {
                log.info("Keycloak knows {} agencies", directory.agencies().size());
            } catch (Problem _) {
                log.warn("Keycloak does not answer yet; agencies and people can't be read");
            }
        };
    }
}
