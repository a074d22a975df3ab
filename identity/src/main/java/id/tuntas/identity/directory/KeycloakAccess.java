package id.tuntas.identity.directory;

import com.github.benmanes.caffeine.cache.Ticker;
import id.tuntas.identity.changes.ForgetsOnChange;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.TuntasProperties;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import jakarta.ws.rs.client.ClientBuilder;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
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

    private static final String REALMS = "/realms/";

    @Bean
    Keycloak keycloak(TuntasProperties tuntas, DirectoryProperties properties) {
        return KeycloakBuilder.builder()
                .serverUrl(serverUrl(tuntas.issuer(), properties))
                .realm(realm(tuntas.issuer()))
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(tuntas.clientId())
                .clientSecret(tuntas.clientSecret())
                .resteasyClient(
                        ClientBuilder.newBuilder()
                                .connectTimeout(
                                        properties.connectTimeout().toMillis(),
                                        TimeUnit.MILLISECONDS)
                                .readTimeout(
                                        properties.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                                .register(JacksonProvider.class, 100)
                                .build())
                .build();
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
            TuntasProperties tuntas,
            DirectoryProperties properties) {
        return new RememberingDirectory(
                new KeycloakDirectory(keycloak.realm(realm(tuntas.issuer())), calls),
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

    private static String realm(URI issuer) {
        String url = issuer.toString();
        return url.substring(url.indexOf(REALMS) + REALMS.length());
    }

    private static String serverUrl(URI issuer, DirectoryProperties properties) {
        String url = issuer.toString();
        return Optional.ofNullable(properties.keycloakUrl())
                .map(URI::toString)
                .orElseGet(() -> url.substring(0, url.indexOf(REALMS)));
    }
}
