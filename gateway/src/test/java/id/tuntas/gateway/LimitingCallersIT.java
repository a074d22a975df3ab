package id.tuntas.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** With limits that a test can reach, and windows that it does not outlive. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "tuntas.gateway.limits.calls.quota=6",
            "tuntas.gateway.limits.calls.window=10m",
            "tuntas.gateway.limits.some.lists.quota=2",
            "tuntas.gateway.limits.some.lists.window=10m",
            "tuntas.gateway.limits.strangers.quota=3",
            "tuntas.gateway.limits.strangers.window=10m"
        })
@ContextConfiguration(initializers = Services.class)
class LimitingCallersIT {

    private static final String ONE = "/api/v1/cases/c1";
    private static final String LIST = "/api/v1/cases?limit=100";

    private final Outside outside;
    private final String person = UUID.randomUUID().toString();

    LimitingCallersIT(@LocalServerPort int port) {
        outside = new Outside(port);
    }

    @BeforeEach
    void serviceAnswers() {
        Services.CASES.answers(200, "application/json", "{}");
    }

    @Test
    void refusesACallerPastTheLimitAndNoOther() {
        for (int left = 5; left >= 0; left--) {
            HttpResponse<String> answer = outside.send(as(person, ONE));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "RateLimit-Policy")).isEqualTo("\"calls\";q=6;w=600");
            assertThat(header(answer, "RateLimit")).startsWith("\"calls\";r=" + left + ";t=");
        }

        HttpResponse<String> refused = outside.send(as(person, ONE));
        assertRefused(refused);
        assertThat(Long.parseLong(header(refused, "Retry-After"))).isBetween(1L, 100L);
        assertThat(header(refused, "RateLimit")).startsWith("\"calls\";r=0;t=");
        assertThat(header(refused, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(Services.CASES.requests()).isEqualTo(6);

        assertThat(outside.send(as(UUID.randomUUID().toString(), ONE)).statusCode()).isEqualTo(200);
    }

    @Test
    void isStricterWithThoseWhoReadLists() {
        assertThat(outside.send(as(person, LIST)).statusCode()).isEqualTo(200);
        HttpResponse<String> second = outside.send(as(person, LIST));
        assertThat(second.headers().allValues("RateLimit")).hasSize(2);
        assertThat(second.headers().allValues("RateLimit").getLast())
                .startsWith("\"lists\";r=0;t=");

        assertRefused(outside.send(as(person, LIST)));
        assertThat(outside.send(as(person, ONE)).statusCode()).isEqualTo(200);
        assertThat(
                        outside.send(
                                        as(person, "/api/v1/cases")
                                                .POST(HttpRequest.BodyPublishers.ofString("{}")))
                                .statusCode())
                .isEqualTo(200);
    }

    /** In the same office somebody's program may be gone wrong. */
    @Test
    void refusesStrangersByAddressAndNeverAMemberBesideThem() {
        assertThat(outside.send(stranger("")).statusCode()).isEqualTo(401);
        assertThat(outside.send(stranger("Bearer no.token")).statusCode()).isEqualTo(401);
        HttpResponse<String> last = outside.send(stranger("Bearer no.token"));
        assertThat(last.statusCode()).isEqualTo(401);
        assertThat(header(last, "RateLimit")).startsWith("\"strangers\";r=0;t=");

        assertRefused(outside.send(stranger("")));
        assertRefused(outside.send(stranger("Bearer no.token")));
        assertRefused(
                outside.send(
                        outside.anonymous("/api/%64ocs")
                                .header("Authorization", "Bearer no.token")));
        assertThat(outside.send(as(person, ONE)).statusCode()).isEqualTo(200);
    }

    @Test
    void countsNoProbes() {
        for (int i = 0; i < 5; i++) {
            assertThat(outside.send(outside.anonymous("/actuator/health")).statusCode())
                    .isEqualTo(200);
        }
    }

    private HttpRequest.Builder stranger(String authorization) {
        HttpRequest.Builder request = outside.anonymous(ONE);
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    private HttpRequest.Builder as(String subject, String path) {
        String token = Services.ISSUER.token(claims -> claims.subject(subject));
        return outside.anonymous(path).header("Authorization", "Bearer " + token);
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("\"/problems/too-many-requests\"");
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
