package id.tuntas.platform.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param tokenLife the longest that an access token lives, and a margin for clocks: what is
 *     replayed before the service is ready
 * @param patience how long a start waits for that; with the broker away the service then starts
 *     without, and for a token's life may let in whom it was not told about
 */
@ConfigurationProperties("tuntas.revocations")
record RevocationProperties(
        @DefaultValue("6m") Duration tokenLife, @DefaultValue("10s") Duration patience) {}
