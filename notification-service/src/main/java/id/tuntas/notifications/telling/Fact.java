package id.tuntas.notifications.telling;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An event as this service reads it.
 *
 * @param id the same for every delivery
 * @param sequence its place among its aggregate's, ordered as text
 * @param before the id of the event that the same save raised just before this one
 * @param type with its version
 * @param data its single values, as text
 */
record Fact(
        String id,
        String sequence,
        Optional<String> before,
        String type,
        Instant at,
        Map<String, String> data) {

    Fact {
        data = Map.copyOf(data);
    }

    /**
     * @throws IllegalArgumentException where the event has no such field
     */
    String text(String field) {
        return optional(field)
                .orElseThrow(() -> new IllegalArgumentException(type + " lacks " + field));
    }

    Optional<String> optional(String field) {
        return Optional.ofNullable(data.get(field));
    }

    boolean says(String field, String value) {
        return value.equals(data.get(field));
    }
}
