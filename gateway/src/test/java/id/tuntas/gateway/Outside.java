package id.tuntas.gateway;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A client of the gateway, signed in as a liaison unless told otherwise. */
final class Outside {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int port;

    Outside(int port) {
        this.port = port;
    }

    HttpRequest.Builder request(String target) {
        return anonymous(target).header("Authorization", "Bearer " + Services.ISSUER.member());
    }

    HttpRequest.Builder anonymous(String target) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + target))
                .timeout(Duration.ofSeconds(20));
    }

    HttpResponse<String> get(String target) {
        return send(request(target));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return sendAsync(request).join();
    }

    CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest.Builder request) {
        return CLIENT.sendAsync(request.build(), BodyHandlers.ofString());
    }

    <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        return CLIENT.sendAsync(request.build(), body);
    }
}
