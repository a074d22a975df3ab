package id.tuntas.identity.directory;

import id.tuntas.platform.web.TuntasProperties;
import jakarta.ws.rs.client.ClientBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;

/**
 * Where Keycloak answers.
 *
 * @param url without a path behind it
 */
public record KeycloakServer(String url, String realm) {

    private static final String REALMS = "/realms/";

    static KeycloakServer of(TuntasProperties tuntas, DirectoryProperties properties) {
        String issuer = tuntas.issuer().toString();
        int end = issuer.indexOf(REALMS);
        return new KeycloakServer(
                Optional.ofNullable(properties.keycloakUrl())
                        .map(URI::toString)
                        .orElseGet(() -> issuer.substring(0, end)),
                issuer.substring(end + REALMS.length()));
    }

    /** Asks as one client of the realm, for itself. */
    public Keycloak as(String client, String secret, Duration connect, Duration read) {
        return KeycloakBuilder.builder()
                .serverUrl(url)
                .realm(realm)
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(client)
                .clientSecret(secret)
                .resteasyClient(
                        ClientBuilder.newBuilder()
                                .connectTimeout(connect.toMillis(), TimeUnit.MILLISECONDS)
                                .readTimeout(read.toMillis(), TimeUnit.MILLISECONDS)
                                .register(JacksonProvider.class, 100)
                                .build())
                .build();
    }
}
