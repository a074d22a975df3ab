package id.tuntas.identity;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service, asked as its clients ask it. */
public final class Identity {

    private static final JsonMapper JSON = new JsonMapper();

    private final RestTestClient client;

    public Identity(int port) {
        client = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }

    /** What came back, as text and read. */
    public record Answer(int status, HttpHeaders headers, String text) {

        public JsonNode body() {
            return JSON.readTree(text);
        }

        public String tag() {
            return String.valueOf(headers.getETag());
        }

        public String id() {
            return body().path("id").asString("none");
        }

        public List<String> texts(String field) {
            return body().path(field).valueStream().map(each -> each.asString("")).toList();
        }

        public String problem() {
            return body().path("type").asString("none");
        }

        public List<String> items(String field) {
            return body().get("items")
                    .valueStream()
                    .map(item -> item.path(field).asString(""))
                    .toList();
        }
    }

    public Answer get(String path, String token) {
        return ask(path, headers -> headers.setBearerAuth(token));
    }

    public Answer getUnsigned(String path) {
        return ask(path, _ -> {});
    }

    /** A POST with a key of its own. */
    public Answer post(String path, Object body, String token) {
        return post(path, body, token, UUID.randomUUID().toString());
    }

    public Answer post(String path, Object body, String token, String key) {
        return send(HttpMethod.POST, path, body, token, Map.of("Idempotency-Key", key));
    }

    /**
     * @param tag as the answer before gave it
     */
    public Answer patch(String path, Object body, String token, String tag) {
        return send(HttpMethod.PATCH, path, body, token, Map.of("If-Match", tag));
    }

    public Answer send(
            HttpMethod method, String path, Object body, String token, Map<String, String> more) {
        EntityExchangeResult<String> result =
                client.method(method)
                        .uri(path)
                        .headers(headers -> {
                            headers.setBearerAuth(token);
                            more.forEach(headers::set);
                        })
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(JSON.writeValueAsString(body))
                        .exchange()
                        .returnResult(String.class);
        String text = result.getResponseBody();
        return new Answer(
                result.getStatus().value(), result.getResponseHeaders(), text == null ? "" : text);
    }

    private Answer ask(String path, Consumer<HttpHeaders> headers) {
        EntityExchangeResult<String> result =
                client.get().uri(path).headers(headers).exchange().returnResult(String.class);
        String body = result.getResponseBody();
        return new Answer(
                result.getStatus().value(), result.getResponseHeaders(), body == null ? "" : body);
    }
}
