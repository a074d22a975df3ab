package id.tuntas.notifications.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How streams are kept.
 *
 * @param streamsPerCaller how many one person may have open at one replica
 * @param heartbeat how long a stream stays silent at most; a client that is gone is noticed by it
 * @param retryAfter how long the change stream rests where the store is away
 */
@ConfigurationProperties("tuntas.live")
record LiveProperties(
        @DefaultValue("8") int streamsPerCaller,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("1s") Duration retryAfter) {}
