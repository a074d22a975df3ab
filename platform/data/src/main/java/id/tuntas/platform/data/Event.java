package id.tuntas.platform.data;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * A fact about an aggregate, as published: ids, codes, times and numbers; never a name, phone,
 * address or narrative, for topics are kept and copied.
 *
 * @param type the wire type with its version, such as {@code id.tuntas.referral.accepted.v1}
 * @param data strings, numbers, booleans, and lists of strings
 */
public record Event(String type, Map<String, Object> data) {

    private static final Pattern TYPE =
            Pattern.compile("id\\.tuntas\\.[a-z]+\\.[a-z]+(-[a-z]+)*\\.v[1-9]\\d*");

    public Event {
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("event type is malformed: " + type);
        }
        data = Map.copyOf(data);
    }
}
