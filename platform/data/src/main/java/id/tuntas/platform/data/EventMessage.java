package id.tuntas.platform.data;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * An event as it arrives (CloudEvents 1.0, binary mode).
 *
 * @param id the same for every delivery of the same fact
 * @param type such as {@code id.tuntas.referral.accepted.v1}
 * @param topic without its prefix
 * @param key the Kafka key: the case's id, mostly
 * @param subject the aggregate's id
 * @param sequence where it stands among its aggregate's events
 */
public record EventMessage(
        String id,
        String type,
        String topic,
        String key,
        String subject,
        Sequence sequence,
        Instant time,
        JsonNode data) {

    /**
     * @throws IllegalArgumentException where the event has no such text
     */
    public String text(String field) {
        JsonNode value = data.path(field);
        if (!value.isString()) {
            throw new IllegalArgumentException(type + " lacks " + field);
        }
        return value.asString();
    }
}
