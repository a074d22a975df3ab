package id.tuntas.referrals;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A real HTTP server in another service's place, which can go away and come back. */
final class LoopbackServer {

    record Asked(String method, String path, Headers headers, String body) {}

    record Reply(int status, String body) {}

    /** May take its time, or never come back. */
    interface Behaviour {
        Reply to(Asked asked) throws InterruptedException;
    }

    static {
        // Else each answer waits 40 ms for the client to acknowledge its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Behaviour behaviour;
    private final int port;
    private @Nullable HttpServer server;

    LoopbackServer(Behaviour behaviour) {
        this.behaviour = behaviour;
        HttpServer first = start(0);
        this.port = first.getAddress().getPort();
        this.server = first;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    synchronized void goAway() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    synchronized void comeBack() {
        if (server == null) {
            server = start(port);
        }
    }

    private HttpServer start(int at) {
        try {
            HttpServer started =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 1_000);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/", this::handle);
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Reply reply =
                    behaviour.to(
                            new Asked(
                                    exchange.getRequestMethod(),
                                    exchange.getRequestURI().getPath(),
                                    exchange.getRequestHeaders(),
                                    body));
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .putAll(
                            Map.of(
                                    "Content-Type",
                                    java.util.List.of(
                                            reply.status() < 400
                                                    ? "application/json"
                                                    : "application/problem+json")));
            exchange.sendResponseHeaders(reply.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
