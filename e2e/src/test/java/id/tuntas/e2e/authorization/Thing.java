package id.tuntas.e2e.authorization;

import java.util.HashMap;
import java.util.Map;

/**
 * What is asked about.
 *
 * @param values by the names that paths, bodies and queries of the table have in braces; {@code id}
 *     is its own
 */
record Thing(Map<String, String> values) {
    /** Of the form that ids have, and nobody's. */
    private static final String ABSENT = "0e1f7e5c-77aa-4c1e-9d1c-8f3a2f1f0000";

    Thing {
        values = Map.copyOf(values);
    }

    String id() {
        return values.getOrDefault("id", "");
    }

    /** One like it that doesn't exist. */
    Thing absent() {
        Map<String, String> others = new HashMap<>(values);
        others.put("id", ABSENT);
        return new Thing(others);
    }

    String filled(String template) {
        String text = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }
}
