package id.tuntas.gateway.headers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

class HeadersFromOutsideTests {

    private final HeadersFromOutside rules =
            new HeadersFromOutside(URI.create("https://tuntas.example"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-User-Id",
                "x-user-anything",
                "X-USER-ROLES",
                "X_User_Id",
                "X-Agency-Id",
                "x-agency-kind",
                "Service-Authorization",
                "service_authorization",
                "Forwarded",
                "X-Forwarded-Port",
                "X-Forwarded-Prefix",
                "x-forwarded-client-cert"
            })
    void dropWhatAClientMayNotClaim(String name) {
        assertThat(cleaned(name)).doesNotContain(name.toLowerCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "Accept-Language",
                "Idempotency-Key",
                "If-Match",
                "traceparent",
                "tracestate",
                "X-Userland",
                "Last-Event-ID"
            })
    void keepTheOthers(String name) {
        assertThat(cleaned(name)).contains(name.toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void sayOurselvesWhereARequestCameFrom() {
        HttpHeaders sent = new HttpHeaders();
        sent.add("X-Forwarded-For", "10.0.0.1");
        sent.add("X-Forwarded-Host", "evil.example");

        HttpHeaders cleaned = rules.cleaned(sent, "192.0.2.7");

        assertThat(cleaned.get("X-Forwarded-For")).containsExactly("192.0.2.7");
        assertThat(cleaned.get("X-Forwarded-Host")).containsExactly("tuntas.example");
        assertThat(cleaned.get("X-Forwarded-Proto")).containsExactly("https");
    }

    private java.util.List<String> cleaned(String name) {
        HttpHeaders sent = new HttpHeaders();
        sent.add(name, "value");
        return rules.cleaned(sent, null).headerNames().stream()
                .map(kept -> kept.toLowerCase(java.util.Locale.ROOT))
                .toList();
    }
}
