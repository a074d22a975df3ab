package id.tuntas.gateway.headers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class SecurityHeadersTests {

    private static final String HSTS = "Strict-Transport-Security";

    @Test
    void demandHttpsOnlyWhereItIsSpoken() {
        assertThat(headers("https://tuntas.example").all()).containsKey(HSTS);
        assertThat(headers("http://127.0.0.1:8080").all()).doesNotContainKey(HSTS);
    }

    @Test
    void letOnlyPagesRunScript() {
        SecurityHeaders headers = headers("https://tuntas.example");

        assertThat(headers.of("/cases/c1")).containsEntry("Content-Security-Policy", "pages");
        assertThat(headers.of("/api/v1/cases").get("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; frame-ancestors 'none'");
    }

    private static SecurityHeaders headers(String url) {
        return new SecurityHeaders(URI.create(url), "pages");
    }

    @Test
    void replaceAServicesOwn() {
        HttpHeaders received = new HttpHeaders();
        received.add("cache-control", "public");
        received.add("x-frame-options", "SAMEORIGIN");
        received.add(HSTS, "max-age=0");
        received.add("Server", "something");
        received.add("ETag", "\"3\"");
        received.add("Set-Cookie", "a=b");

        HttpHeaders kept = headers("http://127.0.0.1:8080").without(received);

        assertThat(kept.headerNames()).containsExactlyInAnyOrder("ETag", "Set-Cookie");
    }
}
