package id.tuntas.gateway.session;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long people stay signed in.
 *
 * @param key base64 of at least 32 bytes, the same at every replica; with another one everybody
 *     signs in again
 * @param idle without a call of theirs; the realm's own is the same
 * @param longest in all, the realm's too
 * @param keycloakUrl where Keycloak answers from inside; the issuer's own address where it isn't
 *     set
 */
@ConfigurationProperties("tuntas.gateway.session")
record SessionProperties(
        String key,
        @DefaultValue("30m") Duration idle,
        @DefaultValue("10h") Duration longest,
        @Nullable URI keycloakUrl) {

    /** The realm's address, for what the gateway asks itself. */
    String realm(URI issuer) {
        return keycloakUrl == null || keycloakUrl.toString().isEmpty()
                ? issuer.toString()
                : keycloakUrl + issuer.toString().substring(issuer.toString().indexOf("/realms/"));
    }
}
