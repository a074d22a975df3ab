package id.tuntas.platform.data;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service stores and publishes.
 *
 * @param database its own database
 * @param epoch raised by one when a backup is restored, so that consumers take the versions that
 *     come again
 * @param topicPrefix in front of every topic, {@code tuntas} unless several systems share a broker
 * @param partitions of a topic made by us
 * @param replicas of a topic made by us
 * @param keyLife how long a transition's idempotency key is remembered; a creation's is kept for
 *     good
 * @param carryMargin how long an event stays in its document after the relay has confirmed it: more
 *     than the clock skew between machines plus the longest save
 */
@ConfigurationProperties("tuntas.data")
public record DataProperties(
        String database,
        @DefaultValue("1") int epoch,
        @DefaultValue("tuntas") String topicPrefix,
        @DefaultValue("4") int partitions,
        @DefaultValue("1") short replicas,
        @DefaultValue("7d") Duration keyLife,
        @DefaultValue("5m") Duration carryMargin,
        @DefaultValue RelayProperties relay) {

    /**
     * @param enabled whether this process may lead the relay
     * @param lock how long the leader's lock holds without being renewed
     * @param checkpointEvery how often progress is written down
     */
    public record RelayProperties(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("3s") Duration lock,
            @DefaultValue("150ms") Duration checkpointEvery) {}

    String topic(String name) {
        return topicPrefix + "." + name;
    }

    /** The name without the prefix. */
    String nameOf(String topic) {
        return topic.substring(topicPrefix.length() + 1);
    }
}
