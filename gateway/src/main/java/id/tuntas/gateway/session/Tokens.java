package id.tuntas.gateway.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/**
 * What Keycloak has given a session.
 *
 * @param access for the services
 * @param refresh for Keycloak
 * @param from when it came
 * @param until when the access token ends
 */
record Tokens(String access, String refresh, Instant from, Instant until) {

    /** A call with it takes a moment, too. */
    private static final Duration ON_THE_WAY = Duration.ofSeconds(2);

    static Tokens of(OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh, Clock clock) {
        Instant issued = Objects.requireNonNull(access.getIssuedAt());
        Instant now = clock.instant();
        Duration life = Duration.between(issued, Objects.requireNonNull(access.getExpiresAt()));
        return new Tokens(
                access.getTokenValue(),
                refresh == null ? "" : refresh.getTokenValue(),
                now,
                now.plus(life));
    }

    boolean haveEndedAt(Instant now) {
        return !now.plus(ON_THE_WAY).isBefore(until);
    }

    /** Whether half of the token's life is over. */
    boolean areOldAt(Instant now) {
        return now.isAfter(from.plus(Duration.between(from, until).dividedBy(2)));
    }

    String text() {
        return String.join(
                "\n",
                access,
                refresh,
                Long.toString(from.toEpochMilli()),
                Long.toString(until.toEpochMilli()));
    }

    static Tokens from(String text) {
        String[] lines = text.split("\n", -1);
        return new Tokens(
                lines[0],
                lines[1],
                Instant.ofEpochMilli(Long.parseLong(lines[2])),
                Instant.ofEpochMilli(Long.parseLong(lines[3])));
    }
}
