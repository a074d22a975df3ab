package id.tuntas.gateway.headers;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/**
 * What every answer tells a browser (OWASP REST Security Cheat Sheet): an API's answer is never a
 * page, never guessed at, never kept.
 */
final class SecurityHeaders {

    private final Map<String, String> headers = new LinkedHashMap<>();

    /**
     * @param publicUrl only an address with https may demand https from then on (RFC 6797)
     */
    SecurityHeaders(URI publicUrl) {
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.put(HttpHeaders.CACHE_CONTROL, "no-store");
        if ("https".equals(publicUrl.getScheme())) {
            headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    Map<String, String> all() {
        return Map.copyOf(headers);
    }

    /** A service's answer without what the gateway says itself, and without its software's name. */
    HttpHeaders without(HttpHeaders received) {
        HttpHeaders kept = new HttpHeaders();
        received.forEach((name, values) -> {
            if (!isOurs(name)) {
                kept.addAll(name, values);
            }
        });
        return kept;
    }

    private boolean isOurs(String name) {
        return headers.keySet().stream().anyMatch(name::equalsIgnoreCase)
                || name.equalsIgnoreCase(HttpHeaders.SERVER)
                || name.equalsIgnoreCase(HttpHeaders.PRAGMA)
                || name.equalsIgnoreCase(HttpHeaders.EXPIRES)
                || name.equalsIgnoreCase("X-XSS-Protection")
                || name.equalsIgnoreCase("Strict-Transport-Security");
    }
}
