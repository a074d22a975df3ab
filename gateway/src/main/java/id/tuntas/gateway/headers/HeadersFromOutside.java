package id.tuntas.gateway.headers;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What a client can't make a service believe: who it is (that is in the token alone), that it is
 * one of our services, or where the request came from.
 */
final class HeadersFromOutside {

    private static final Set<String> REFUSED =
            // Cookies are between the browser and us: a session is no service's business.
            Set.of("service-authorization", "forwarded", "cookie", "x-xsrf-token");

    private static final Set<String> REFUSED_PREFIXES =
            Set.of("x-user-", "x-agency-", "x-forwarded-");

    private final URI publicUrl;

    HeadersFromOutside(URI publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** The same headers without those, and with our own word on where the request came from. */
    HttpHeaders cleaned(HttpHeaders sent, @Nullable String remoteAddress) {
        HttpHeaders cleaned = new HttpHeaders();
        sent.forEach((name, values) -> {
            if (!isRefused(name)) {
                cleaned.addAll(name, values);
            }
        });
        if (remoteAddress != null) {
            cleaned.set("X-Forwarded-For", remoteAddress);
        }
        cleaned.set("X-Forwarded-Proto", publicUrl.getScheme());
        cleaned.set("X-Forwarded-Host", publicUrl.getAuthority());
        return cleaned;
    }

    /** A server may read {@code X_User_Id} as {@code X-User-Id} (RFC 3875, 4.1.18). */
    static boolean isRefused(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('_', '-');
        return REFUSED.contains(plain) || REFUSED_PREFIXES.stream().anyMatch(plain::startsWith);
    }
}
