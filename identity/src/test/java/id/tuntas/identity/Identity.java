package id.tuntas.identity;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
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

    private Answer ask(String path, Consumer<HttpHeaders> headers) {
        EntityExchangeResult<String> result =
                client.get().uri(path).headers(headers).exchange().returnResult(String.class);
        String body = result.getResponseBody();
        return new Answer(
                result.getStatus().value(), result.getResponseHeaders(), body == null ? "" : body);
    }
}
