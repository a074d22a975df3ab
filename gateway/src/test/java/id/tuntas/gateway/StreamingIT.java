package id.tuntas.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** One service that has both: streams, and a read limit for all else. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "tuntas.gateway.services.case-service.streams=/api/v1/cases/stream")
@ContextConfiguration(initializers = Services.class)
class StreamingIT {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int LONGER_THAN_THE_READ_LIMIT = 3_000;
    private static final String STREAM = "/api/v1/cases/stream";

    private final Outside outside;
    private final CircuitBreakerRegistry breakers;
    private final CountDownLatch testOver = new CountDownLatch(1);
    private final AtomicInteger open = new AtomicInteger();

    @Autowired
    StreamingIT(@LocalServerPort int port, CircuitBreakerRegistry breakers) {
        outside = new Outside(port);
        this.breakers = breakers;
    }

    @BeforeEach
    void closeBreakers() {
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    @AfterEach
    void endStreams() {
        testOver.countDown();
        Services.CASES.answers(200, "application/json", "{}");
    }

    @Test
    void waitsForAStreamsNextEventForLongerThanTheReadLimit() throws Exception {
        Services.CASES.answers(exchange -> {
            begin(exchange);
            pause(LONGER_THAN_THE_READ_LIMIT);
            write(exchange, "data: 2\n\n");
        });

        HttpResponse<InputStream> answer = outsideOpens();
        assertThat(new String(answer.body().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("data: 1\n\ndata: 2\n\n");

        Services.CASES.answers(exchange -> {
            pause(LONGER_THAN_THE_READ_LIMIT);
            Upstream.write(exchange, 200, "application/json", "{}");
        });
        assertThat(outside.get("/api/v1/cases/c1").statusCode()).isEqualTo(504);
    }

    @Test
    void leavesTheConnectionsOfTheOthersAlone() throws Exception {
        Services.CASES.answers(exchange -> {
            if (exchange.getRequestURI().getPath().equals(STREAM)) {
                begin(exchange);
                pause(60_000);
            } else {
                Upstream.write(exchange, 200, "application/json", "{}");
            }
        });
        // More than all connections that one service may have otherwise.
        List<HttpResponse<InputStream>> opened = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            opened.add(outsideOpens());
        }
        assertThat(opened).allSatisfy(each -> assertThat(each.statusCode()).isEqualTo(200));

        List<CompletableFuture<HttpResponse<String>>> calls = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            calls.add(outside.sendAsync(outside.request("/api/v1/cases/c" + i)));
        }
        assertThat(calls).allSatisfy(each -> assertThat(each.join().statusCode()).isEqualTo(200));
        opened.forEach(StreamingIT::leave);
    }

    @Test
    void endsTheServicesStreamSoonAfterTheClientHasLeft() throws Exception {
        Services.CASES.answers(exchange -> {
            open.incrementAndGet();
            try {
                begin(exchange);
                while (testOver.getCount() > 0) {
                    pause(50);
                    write(exchange, ":\n\n");
                }
            } finally {
                open.decrementAndGet();
            }
        });
        HttpResponse<InputStream> answer = outsideOpens();
        assertThat(answer.body().read()).isEqualTo('d');
        assertThat(open).hasValue(1);

        answer.body().close();

        await().atMost(SOON).until(() -> open.get() == 0);
    }

    private HttpResponse<InputStream> outsideOpens() throws Exception {
        return outside.sendAsync(outside.request(STREAM), BodyHandlers.ofInputStream())
                .get(5, TimeUnit.SECONDS);
    }

    private static void leave(HttpResponse<InputStream> stream) {
        try {
            stream.body().close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void begin(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        write(exchange, "data: 1\n\n");
    }

    private static void write(HttpExchange exchange, String text) throws IOException {
        exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    /** As long as a service would take, and no longer than the test does. */
    private void pause(int millis) throws IOException {
        try {
            if (testOver.await(millis, TimeUnit.MILLISECONDS)) {
                throw new IOException("the test is over");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
