package id.tuntas.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class KeepingAServiceTokenTests {

    private final AtomicInteger given = new AtomicInteger();
    private HttpServer keycloak;

    @BeforeEach
    void start() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.start();
    }

    @AfterEach
    void stop() {
        keycloak.stop(0);
    }

    @Test
    void asksForNoOtherInItsFirstHalf() {
        ServiceTokens tokens = tokens(300);

        assertThat(tokens.token()).isEqualTo("token-1");
        assertThat(tokens.token()).isEqualTo("token-1");
    }

    @Test
    void asksForAnotherInItsSecondHalf() {
        ServiceTokens tokens = tokens(140);

        assertThat(tokens.token()).isEqualTo("token-1");
        assertThat(tokens.token()).isEqualTo("token-2");
    }

    @Test
    void goesOnWithTheLastWhileKeycloakIsAway() {
        ServiceTokens tokens = tokens(140);
        tokens.token();

        keycloak.stop(0);

        assertThat(tokens.token()).isEqualTo("token-1");
        assertThat(tokens.token()).isEqualTo("token-1");
    }

    @Test
    void saysThatTheLoginIsAwayOnceTheLastHasEnded() {
        ServiceTokens tokens = tokens(4);
        tokens.token();

        keycloak.stop(0);

        assertThatThrownBy(tokens::token).isInstanceOf(Problem.class);
    }

    private ServiceTokens tokens(int seconds) {
        keycloak.createContext(
                "/",
                exchange -> {
                    byte[] answer =
                            """
                            {"access_token": "token-%d", "token_type": "Bearer", "expires_in": %d}
                            """
                                    .formatted(given.incrementAndGet(), seconds)
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        return new ServiceTokens(
                new TuntasProperties(
                        TuntasProperties.Mode.TRAINING,
                        URI.create(
                                "http://127.0.0.1:"
                                        + keycloak.getAddress().getPort()
                                        + "/realms/tuntas"),
                        "tuntas-api",
                        "tuntas-referrals",
                        "secret",
                        null,
                        DataSize.ofKilobytes(1)));
    }
}
