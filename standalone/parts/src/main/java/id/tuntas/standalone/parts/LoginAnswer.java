package id.tuntas.standalone.parts;

import java.time.Duration;
import java.time.Instant;

/** What Keycloak gave for a login. */
public record LoginAnswer(
        String accessToken, String refreshToken, String idToken, Instant expiresAt) {
    boolean lasts(Duration atLeast) {
        return Instant.now().plus(atLeast).isBefore(expiresAt);
    }
}
