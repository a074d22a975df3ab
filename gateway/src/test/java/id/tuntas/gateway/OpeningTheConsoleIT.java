package id.tuntas.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** By somebody who is not signed in, from an address with https. */
@GatewayTest
class OpeningTheConsoleIT {

    private final Outside outside;

    OpeningTheConsoleIT(@LocalServerPort int port) {
        outside = new Outside(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/cases", "/cases/c1", "/?signin=failed"})
    void givesTheOnePageOnEachOfItsPaths(String path) {
        HttpResponse<String> answer = page(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<title>Tuntas</title>");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-cache");
        assertThat(header(answer, "Content-Type")).startsWith("text/html");
        assertThat(header(answer, "Content-Security-Policy"))
                .contains(
                        "default-src 'none'",
                        "script-src 'self';",
                        "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';",
                        "form-action 'self' " + origin() + ";",
                        "frame-ancestors 'none'",
                        "require-trusted-types-for 'script'")
                .doesNotContain("unsafe");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Strict-Transport-Security")).isNotEmpty();
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    private static String origin() {
        java.net.URI issuer = java.net.URI.create(Services.ISSUER.url());
        return issuer.getScheme() + "://" + issuer.getAuthority();
    }

    @ParameterizedTest
    @CsvSource({
        "/assets/app-1a2b.js, 'max-age=31536000, public, immutable', text/javascript",
        "/sw.js, no-cache, text/javascript",
        "/lapor, no-cache, text/html",
        "/report, no-cache, text/html"
    })
    void letsFilesBeKeptByTheirNames(String path, String kept, String type) {
        HttpResponse<String> answer = page(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly(kept);
        assertThat(header(answer, "Content-Type")).startsWith(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/absent.js",
                "/assets/..%2Findex.html",
                "/assets/%2e%2e/index.html",
                "/..%2fapplication.yaml",
                "/application.yaml",
                "/api/v2/x",
                "/session/x"
            })
    void givesNothingElse(String path) {
        HttpResponse<String> answer = page(path);
        assertThat(answer.statusCode()).isIn(400, 401, 404);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void saysThatNobodyIsSignedIn() {
        HttpResponse<String> answer = outside.send(outside.anonymous("/session"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"signedIn\":false}");
    }

    /**
     * Nothing listens in the place of the session store, and none of the issuer's pages is there.
     */
    @Test
    void isToldWhereNoLoginCanBegin() {
        HttpResponse<String> answer = page("/sign-in?to=/cases");

        assertThat(answer.statusCode()).isIn(302, 303);
        assertThat(header(answer, "Location")).isEqualTo("/?signin=unavailable");
    }

    private HttpResponse<String> page(String path) {
        return outside.send(outside.anonymous(path).header("Accept", "text/html,*/*;q=0.8"));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
