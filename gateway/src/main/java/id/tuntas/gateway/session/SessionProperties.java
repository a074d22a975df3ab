package id.tuntas.gateway.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long people stay signed in.
 *
 * @param key base64 of at least 32 bytes, the same at every replica; with another one everybody
 *     signs in again
 * @param idle without a call of theirs; the realm's own is the same
 * @param longest in all, the realm's too
 */
@ConfigurationProperties("tuntas.gateway.session")
record SessionProperties(
        String key, @DefaultValue("30m") Duration idle, @DefaultValue("10h") Duration longest) {}
