package id.tuntas.notifications.feed;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An event, whole or as one agency may see it.
 *
 * @param id the same for every delivery
 * @param type with its version
 * @param subject the id of what it happened to
 * @param data JSON values by field
 */
record Happening(String id, String type, Instant time, String subject, Map<String, Object> data) {

    Happening {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    Happening with(Map<String, Object> less) {
        return new Happening(id, type, time, subject, less);
    }
}
