package id.tuntas.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class KeepingAServiceTokenTests {

    private final AtomicInteger given = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final Semaphore answers = new Semaphore(100);
    private HttpServer keycloak;

    @BeforeEach
    void start() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
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
    void isAtHandBeforeItIsAskedForTheFirstTime() {
        ServiceTokens tokens = tokens(300);
        RealmAtHand atHand = new RealmAtHand(List.of(tokens));
        atHand.start();
        Awaitility.await().until(() -> given.get() == 1);

        Awaitility.await()
                .untilAsserted(() -> {
                    keycloak.stop(0);
                    assertThat(tokens.token()).isEqualTo("token-1");
                });
        atHand.stop();
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

    @Test
    void oneCallerRenewsWhileTheOthersGoOnWithTheLast() throws Exception {
        ServiceTokens tokens = tokens(140);
        tokens.token();
        answers.drainPermits();
        CompletableFuture<String> renewed = CompletableFuture.supplyAsync(tokens::token);
        Awaitility.await().until(() -> asked.get() == 2);

        assertThat(tokens.token()).isEqualTo("token-1");
        assertThat(asked.get()).isEqualTo(2);

        answers.release(10);
        assertThat(renewed.get(5, TimeUnit.SECONDS)).isEqualTo("token-2");
    }

    @Test
    void aFailedTryIsNotRepeatedForAWhileAfterItsEnd() {
        ServiceTokens tokens = tokens(140);
        tokens.token();
        answers.drainPermits();

        assertThat(tokens.token()).isEqualTo("token-1");
        int tries = asked.get();
        Awaitility.await()
                .during(Duration.ofMillis(3_500))
                .atMost(Duration.ofSeconds(5))
                .until(() -> tokens.token().equals("token-1") && asked.get() == tries);
    }

    private ServiceTokens tokens(int seconds) {
        keycloak.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    answers.acquireUninterruptibly();
                    answers.release();
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
