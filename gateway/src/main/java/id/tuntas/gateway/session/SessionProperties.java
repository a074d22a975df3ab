package id.tuntas.gateway.session;

import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * People's sessions.
 *
 * @param issuer the realm's URL
 * @param clientSecret of the realm's client {@code tuntas-bff}
 * @param key base64 of 32 bytes, that which is kept of a session is sealed with; the same at every
 *     replica
 * @param mongodb where sessions are kept, for all replicas
 * @param database its database
 * @param idle a session that does nothing for so long ends; as the realm's
 * @param refreshBefore how long before its end a token is exchanged for a fresh one: half of its
 *     life
 * @param loginLimit for one answer of the realm
 */
@ConfigurationProperties("tuntas.gateway.session")
record SessionProperties(
        URI issuer,
        String clientSecret,
        String key,
        String mongodb,
        String database,
        @DefaultValue("30m") Duration idle,
        @DefaultValue("150s") Duration refreshBefore,
        @DefaultValue("2s") Duration loginLimit) {

    private static final int KEY_BYTES = 32;

    SessionProperties {
        if (Base64.getDecoder().decode(key).length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "tuntas.gateway.session.key (TUNTAS_SESSION_KEY) is not base64 of 32 bytes");
        }
    }

    byte[] keyBytes() {
        return Base64.getDecoder().decode(key);
    }

    String endpoint(String name) {
        return issuer + "/protocol/openid-connect/" + name;
    }

    /** A record's own text would tell the secret and the key. */
    @Override
    public String toString() {
        return "SessionProperties[issuer=" + issuer + "]";
    }
}
