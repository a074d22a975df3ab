package id.tuntas.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Of identity's two replicas one is away: nobody notices. */
@GatewayTest
class SpreadingOverReplicasIT {

    private final Outside outside;

    SpreadingOverReplicasIT(@LocalServerPort int port) {
        outside = new Outside(port);
    }

    @BeforeEach
    void echo() {
        Services.IDENTITY.answers(exchange -> {
            byte[] body = Services.IDENTITY.last().body().getBytes(StandardCharsets.UTF_8);
            Upstream.write(
                    exchange, 200, "application/json", new String(body, StandardCharsets.UTF_8));
        });
    }

    @Test
    void readsFromTheOne() {
        for (int i = 0; i < 6; i++) {
            assertThat(outside.get("/api/v1/agencies?region=65.71&after=a%20b").statusCode())
                    .isEqualTo(200);
        }
        assertThat(Services.IDENTITY.requests()).isEqualTo(6);
        assertThat(Services.IDENTITY.last().target())
                .isEqualTo("/api/v1/agencies?region=65.71&after=a%20b");
    }

    @Test
    void writesToItOnceWithTheWholeBody() {
        String body = "{\"name\": \"" + "é".repeat(20_000) + "\"}";
        for (int i = 0; i < 6; i++) {
            HttpResponse<String> answer =
                    outside.send(
                            outside.request("/api/v1/people/p1")
                                    .header("Idempotency-Key", "\"k\"")
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(body)));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(body);
        }
        assertThat(Services.IDENTITY.requests()).isEqualTo(6);
    }
}
