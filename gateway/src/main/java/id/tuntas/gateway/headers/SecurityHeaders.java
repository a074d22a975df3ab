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

    private static final String POLICY = "Content-Security-Policy";

    /** The documentation's page: its scripts, styles and data, from here only. */
    private static final String DOCS = "/api/docs";

    private static final String DOCS_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";

    private static final String NO_DEVICES =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final String pages;

    /**
     * @param publicUrl only an address with https may demand https from then on (RFC 6797)
     * @param pages the policy of the console's pages
     */
    SecurityHeaders(URI publicUrl, String pages) {
        this.pages = pages;
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put(POLICY, "default-src 'none'; frame-ancestors 'none'");
        headers.put(HttpHeaders.CACHE_CONTROL, "no-store");
        if ("https".equals(publicUrl.getScheme())) {
            headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    Map<String, String> all() {
        return Map.copyOf(headers);
    }

    /** Those of an answer to this path. */
    Map<String, String> of(String path) {
        if (isUnder(DOCS, path)) {
            Map<String, String> page = new LinkedHashMap<>(headers);
            page.put(POLICY, DOCS_POLICY);
            return page;
        }
        if (isUnder("/api", path) || isUnder("/actuator", path)) {
            return all();
        }
        Map<String, String> page = new LinkedHashMap<>(headers);
        page.put(POLICY, pages);
        page.put("Cross-Origin-Opener-Policy", "same-origin");
        page.put("Permissions-Policy", NO_DEVICES);
        return page;
    }

    private static boolean isUnder(String folder, String path) {
        return path.equals(folder) || path.startsWith(folder + "/");
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
