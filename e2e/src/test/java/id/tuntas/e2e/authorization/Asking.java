package id.tuntas.e2e.authorization;

import id.tuntas.e2e.journeys.Running;
import id.tuntas.standalone.launcher.Service;
import id.tuntas.standalone.parts.KeycloakRealm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks for an operation as an actor. Who may, comes through the gateway, as everybody does; whom
 * the service itself must refuse is not stopped on the way.
 */
final class Asking {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String COLLEAGUE = "{colleague}";
    private static final String OFFICER =
            "\"performedBy\": {\"name\": \"Contoh\", \"rank\": \"Bripka\", \"unit\": \"PPA\"}";

    /** What came; of an endless answer the status alone. */
    record Heard(int status, String problem, String body, String etag) {
        @Override
        public String toString() {
            return (status + " " + problem).strip();
        }
    }

    private final KeycloakRealm realm = Running.TUNTAS.realm();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Heard ask(Operation operation, Row row, Actor actor, Thing about, boolean throughGateway) {
        URI at = Running.SYSTEM.url(throughGateway ? Service.GATEWAY : operation.service());
        String query = row.asks().startsWith("?") ? about.filled(row.asks()) : "";
        URI uri = at.resolve(about.filled(operation.path()) + query);
        HttpRequest.Builder request = as(actor, uri);
        String body = body(operation, row, actor, about);
        if (operation.changesWhatWasRead()) {
            Heard read = send(as(actor, uri).build());
            request.setHeader("If-Match", read.etag().isEmpty() ? "\"1\"" : read.etag());
            body = body.replace("{read}", read.status() == 200 ? read.body() : "{}");
        }
        if (operation.method().equals("POST")) {
            request.setHeader("Idempotency-Key", '"' + UUID.randomUUID().toString() + '"');
        }
        if (!body.isEmpty()) {
            request.setHeader("Content-Type", "application/json");
        }
        HttpRequest.BodyPublisher publisher =
                body.isEmpty()
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body);
        return send(request.method(operation.method(), publisher).build());
    }

    private HttpRequest.Builder as(Actor actor, URI uri) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30));
        actor.token(realm)
                .ifPresent(token -> request.setHeader("Authorization", "Bearer " + token));
        actor.serviceToken(realm)
                .ifPresent(token -> request.setHeader("Service-Authorization", "Bearer " + token));
        return request;
    }

    private String body(Operation operation, Row row, Actor actor, Thing about) {
        if (row.asks().startsWith("?")) {
            return "";
        }
        String body = about.filled(row.asks()).replace("{new}", UUID.randomUUID().toString());
        if (body.contains(COLLEAGUE)) {
            body = body.replace(COLLEAGUE, colleague(actor));
        }
        if (!actor.isSystem() || !operation.namesOfficer()) {
            return body;
        }
        String rest = body.substring(1).strip();
        return "{" + OFFICER + (rest.equals("}") ? "" : ", ") + rest;
    }

    /** A body that names a stranger is refused for it, whoever asks. */
    private String colleague(Actor actor) {
        URI at = Running.SYSTEM.url(Service.IDENTITY).resolve("/api/v1/people?role=case-manager");
        Heard heard = send(as(actor, at).build());
        return heard.status() == 200
                ? JSON.readTree(heard.body()).at("/items/0/id").asString("nobody")
                : "nobody";
    }

    private Heard send(HttpRequest request) {
        try {
            HttpResponse<InputStream> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            try (InputStream in = answer.body()) {
                String body =
                        type.startsWith("text/event-stream")
                                ? ""
                                : new String(in.readAllBytes(), StandardCharsets.UTF_8);
                return new Heard(
                        answer.statusCode(),
                        type.startsWith("application/problem+json")
                                ? JSON.readTree(body)
                                        .path("type")
                                        .asString("")
                                        .replace("/problems/", "")
                                : "",
                        body,
                        Optional.of(answer.headers())
                                .flatMap(headers -> headers.firstValue("ETag"))
                                .orElse(""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
