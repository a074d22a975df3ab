package id.tuntas.identity.directory;

import com.github.benmanes.caffeine.cache.Ticker;
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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the directory together: what is remembered, in front of guarded calls, in front of Keycloak.
 */
@Configuration(proxyBeanMethods = false)
class KeycloakAccess {

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
