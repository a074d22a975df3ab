package id.tuntas.platform.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Map;

/**
 * One entry of the registry {@code contracts/problems.json} (RFC 9457, section 4): what clients
 * branch on, with its texts in Indonesian and English.
 */
public record ProblemType(
        @JsonProperty("type") String uri,
        int status,
        Map<String, String> title,
        Map<String, String> advice) {

    /**
     * @param name the last segment of the type's URI, such as {@code not-found}
     * @throws IllegalArgumentException where the registry has no such type
     */
    public static ProblemType of(String name) {
        return Registry.problem("/problems/" + name);
    }

    String title(Locale locale) {
        return Texts.in(title, locale);
    }

    String advice(Locale locale) {
        return Texts.in(advice, locale);
    }
}
