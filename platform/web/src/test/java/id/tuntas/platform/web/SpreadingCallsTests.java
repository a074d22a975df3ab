package id.tuntas.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

class SpreadingCallsTests {

    private final List<HttpServer> servers = new ArrayList<>();
    private final AtomicLong now = new AtomicLong(Duration.ofHours(1).toNanos());

    @AfterEach
    void stop() {
        servers.forEach(server -> server.stop(0));
    }

    @Test
    void takeTurns() throws IOException {
        RestClient client = client(replicas(living("a"), living("b")));

        assertThat(List.of(ask(client), ask(client), ask(client), ask(client)))
                .containsExactly("a", "b", "a", "b");
    }

    @Test
    void goToAnotherWhereOneRefuses() throws IOException {
        RestClient client = client(replicas(dead(), living("b")));

        assertThat(List.of(ask(client), ask(client), ask(client))).containsOnly("b");
    }

    @Test
    void keepPathQueryAndBody() throws IOException {
        RestClient client = client(replicas(dead(), living("b")));

        String answer =
                client.post()
                        .uri("/cases/{id}?after={after}", "a b", "c&d")
                        .body("{\"e\": 1}")
                        .retrieve()
                        .body(String.class);

        assertThat(answer).isEqualTo("b /cases/a%20b?after=c%26d {\"e\": 1}");
    }

    @Test
    void failWhereAllRefuse() throws IOException {
        RestClient client = client(replicas(dead(), dead()));

        assertThatThrownBy(() -> ask(client)).isInstanceOf(ResourceAccessException.class);
    }

    @Test
    void askOneThatRefusedLastForASecondAndThenAgain() throws IOException {
        URI refusing = dead();
        URI other = living("b");
        Replicas replicas = replicas(refusing, other);
        replicas.refused(refusing);

        assertThat(replicas.inTurn()).containsExactly(other, refusing);
        assertThat(replicas.inTurn()).containsExactly(other, refusing);
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(replicas.inTurn()).containsExactly(refusing, other);
    }

    @Test
    void areReadFromConfiguration() {
        assertThat(Replicas.of("http://a:1, http://b:2,").inTurn())
                .containsExactly(URI.create("http://a:1"), URI.create("http://b:2"));
        assertThatThrownBy(() -> Replicas.of(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    private Replicas replicas(URI... all) {
        return new Replicas(List.of(all), now::get);
    }

    private static RestClient client(Replicas replicas) {
        return RestClient.builder()
                .baseUrl(replicas.first())
                .requestFactory(HttpClients.factory(Duration.ofSeconds(1), Duration.ofSeconds(5)))
                .requestInterceptor(replicas.spread())
                .build();
    }

    private static String ask(RestClient client) {
        String answer = client.get().uri("/").retrieve().body(String.class);
        return answer == null ? "" : answer.split(" ", 2)[0];
    }

    private URI living(String name) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    String body =
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8);
                    byte[] answer =
                            (name + " " + exchange.getRequestURI() + " " + body)
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        server.start();
        servers.add(server);
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static URI dead() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }
}
