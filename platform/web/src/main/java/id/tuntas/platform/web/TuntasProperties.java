package id.tuntas.platform.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What every service is told from outside.
 *
 * @param mode {@code training}; {@code production} is refused until sealing and audit have landed
 * @param issuer the realm's URL, the {@code iss} of every token
 * @param audience the {@code aud} that a token must carry
 * @param clientId this service's own client in the realm
 * @param clientSecret its secret; without it the service calls no other
 * @param fingerprintKey base64 of at least 32 bytes
 * @param maxBody the largest request body
 */
@ConfigurationProperties("tuntas")
public record TuntasProperties(
        @DefaultValue("training") Mode mode,
        URI issuer,
        @DefaultValue("tuntas-api") String audience,
        @DefaultValue("") String clientId,
        @Nullable String clientSecret,
        @Nullable String fingerprintKey,
        @DefaultValue("256KB") DataSize maxBody) {

    /** How the system is run. */
    public enum Mode {
        TRAINING,
        PRODUCTION
    }
}
