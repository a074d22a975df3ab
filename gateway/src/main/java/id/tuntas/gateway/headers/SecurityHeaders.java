package id.tuntas.gateway.headers;

import id.tuntas.gateway.console.ConsolePaths;
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

    /** The API's own page: its scripts, styles and data, from here only. */
    private static final String DOCS = "/api/docs";

    private static final String DOCS_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";

    /**
     * The console: scripts and styles from here only, none in the page's own text, and no text that
     * a script could make one of (Trusted Types) but the address of its service worker.
     */
    private static final String CONSOLE_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; manifest-src 'self'; worker-src 'self';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
                    + " require-trusted-types-for 'script'; trusted-types sw";

    private final Map<String, String> headers = new LinkedHashMap<>();

    /**
     * @param publicUrl only an address with https may demand https from then on (RFC 6797)
     */
    SecurityHeaders(URI publicUrl) {
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
        boolean isDocs = path.equals(DOCS) || path.startsWith(DOCS + "/");
        if (!isDocs && !ConsolePaths.include(path)) {
            return all();
        }
        Map<String, String> page = new LinkedHashMap<>(headers);
        page.put(POLICY, isDocs ? DOCS_POLICY : CONSOLE_POLICY);
        page.put("Cross-Origin-Opener-Policy", "same-origin");
        page.put("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        return page;
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
