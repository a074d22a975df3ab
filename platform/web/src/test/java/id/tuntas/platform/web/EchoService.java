package id.tuntas.platform.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The echo service, started once for all tests, and asked over real HTTP. */
final class EchoService {

    record Answer(int status, HttpResponse<String> raw) {

        JsonNode body() {
            return JSON.readTree(raw.body());
        }

        String type() {
            return body().path("type").asString();
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    static final TestIssuer ISSUER = new TestIssuer();

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ConfigurableApplicationContext CONTEXT =
            new SpringApplicationBuilder(EchoApplication.class)
                    .run(
                            "--spring.config.import=classpath:platform-web.yaml",
                            "--spring.application.name=identity",
                            "--server.port=0",
                            "--tuntas.issuer=" + ISSUER.issuer(),
                            "--tuntas.fingerprint-key="
                                    + "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");

    private EchoService() {}

    static Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    static Answer getAs(String token, String path) {
        return get(path, "Authorization", "Bearer " + token);
    }

    static Answer post(String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(
                List.of(
                        "Content-Type",
                        "application/json",
                        "Authorization",
                        "Bearer " + ISSUER.sign(ISSUER.liaison())));
        return send(
                request(path, all.toArray(String[]::new))
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends the body in chunks, without its length. */
    static Answer postChunked(String path, String body, String... headers) {
        return send(
                request(path, headers)
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + ISSUER.sign(ISSUER.liaison()))
                        .POST(
                                HttpRequest.BodyPublishers.fromPublisher(
                                        HttpRequest.BodyPublishers.ofString(body))));
    }

    static Answer deleteWithBody(String path, String body) {
        return send(
                request(path, "Authorization", "Bearer " + ISSUER.sign(ISSUER.liaison()))
                        .method("DELETE", HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                        URI.create(
                                "http://127.0.0.1:"
                                        + CONTEXT.getEnvironment().getProperty("local.server.port")
                                        + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
