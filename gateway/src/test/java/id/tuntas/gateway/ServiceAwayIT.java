package id.tuntas.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class ServiceAwayIT {

    private static final Duration READ_LIMIT = Duration.ofMillis(2_500);

    private final Outside outside;
    private final CircuitBreakerRegistry breakers;
    private final CountDownLatch testOver = new CountDownLatch(1);

    @Autowired
    ServiceAwayIT(@LocalServerPort int port, CircuitBreakerRegistry breakers) {
        outside = new Outside(port);
        this.breakers = breakers;
    }

    @BeforeEach
    @AfterEach
    void closeBreakers() {
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        Services.IDENTITY.answers(200, "application/json", "{}");
    }

    @AfterEach
    void releaseHangingCalls() {
        testOver.countDown();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/notifications",
                "/api/v1/notifications/stream",
                "/api/v1/preferences"
            })
    void saysWhichServiceIsAwayAndWhenToTryAgain(String path) {
        HttpResponse<String> answer = outside.get(path);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"/problems/service-unavailable\"", "\"notification-service\"");
    }

    @Test
    void saysThatAServiceIsLateAndNeverSendsAWriteTwice() {
        casesHang();
        long start = System.nanoTime();

        HttpResponse<String> answer =
                outside.send(
                        outside.request("/api/v1/reports")
                                .header("Idempotency-Key", "k")
                                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("\"/problems/service-timeout\"", "\"case-service\"");
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(READ_LIMIT, READ_LIMIT.plusSeconds(1));
        assertThat(Services.CASES.requests()).isEqualTo(1);
    }

    @Test
    void sendsNoWriteTwiceWhenItsConnectionBreaks() {
        Services.CASES.answers(_ -> {
            // Closing the exchange without an answer breaks the connection.
        });

        HttpResponse<String> answer =
                outside.send(
                        outside.request("/api/v1/reports")
                                .header("Idempotency-Key", "k")
                                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Services.CASES.requests()).isEqualTo(1);
    }

    @Test
    void stopsAskingAHangingServiceWithinTwoSecondsWhileOthersStayFast() {
        casesHang();
        CircuitBreaker breaker = breakers.circuitBreaker("case-service");
        outside.get("/api/v1/me");
        long start = System.nanoTime();
        List<CompletableFuture<HttpResponse<String>>> hanging =
                IntStream.range(0, 150)
                        .mapToObj(_ -> outside.sendAsync(outside.request("/api/v1/cases/c1")))
                        .toList();

        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(4))
                .until(() -> {
                    long before = System.nanoTime();
                    assertThat(outside.get("/api/v1/me").statusCode()).isEqualTo(200);
                    assertThat(Duration.ofNanos(System.nanoTime() - before))
                            .isLessThan(Duration.ofSeconds(1));
                    return breaker.getState() == CircuitBreaker.State.OPEN;
                });
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isLessThan(Duration.ofMillis(2_400));

        long before = System.nanoTime();
        HttpResponse<String> refused = outside.get("/api/v1/cases/c1");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(500));
        // Asked before that they time out; the rest of so many at once is not asked any more.
        assertThat(hanging)
                .extracting(answer -> answer.join().statusCode())
                .isSubsetOf(503, 504)
                .filteredOn(status -> status == 504)
                .hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void stopsAskingAHangingServiceAsSoonAfterManyGoodAnswers() {
        Services.CASES.answers(200, "application/json", "{}");
        for (int i = 0; i < 200; i++) {
            outside.get("/api/v1/cases/c1");
        }
        casesHang();
        CircuitBreaker breaker = breakers.circuitBreaker("case-service");
        long start = System.nanoTime();
        List<CompletableFuture<HttpResponse<String>>> hanging =
                IntStream.range(0, 20)
                        .mapToObj(_ -> outside.sendAsync(outside.request("/api/v1/cases/c1")))
                        .toList();

        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(4))
                .until(() -> breaker.getState() == CircuitBreaker.State.OPEN);

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isLessThan(Duration.ofMillis(2_400));
        hanging.forEach(CompletableFuture::join);
    }

    @Test
    void asksAgainOnceTheServiceIsBack() {
        CircuitBreaker breaker = breakers.circuitBreaker("case-service");
        breaker.transitionToOpenState();
        Services.CASES.answers(200, "application/json", "{}");

        await().atMost(Duration.ofSeconds(5))
                .until(() -> outside.get("/api/v1/cases/c1").statusCode() == 200);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> {
                    outside.get("/api/v1/cases/c1");
                    return breaker.getState() == CircuitBreaker.State.CLOSED;
                });
    }

    @Test
    void countsFailuresOfTheServiceButNoRefusals() {
        CircuitBreaker breaker = breakers.circuitBreaker("case-service");
        Services.CASES.answers(409, "application/problem+json", "{}");
        askManyTimes(409);
        Services.CASES.answers(412, "application/problem+json", "{}");
        askManyTimes(412);
        // A living service that says what it lacks for this one operation.
        Services.CASES.answers(503, "application/problem+json", "{}");
        askManyTimes(503);
        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);

        breaker.reset();
        Services.CASES.answers(500, "application/problem+json", "{}");
        askManyTimes(500);
        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
    }

    private void askManyTimes(int expected) {
        for (int i = 0; i < 10; i++) {
            assertThat(outside.get("/api/v1/cases/c1").statusCode()).isEqualTo(expected);
        }
    }

    private void casesHang() {
        Services.CASES.answers(_ -> {
            try {
                testOver.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
