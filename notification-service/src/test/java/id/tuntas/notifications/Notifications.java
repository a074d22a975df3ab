package id.tuntas.notifications;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service, asked as its clients ask it. */
public final class Notifications {

    private static final JsonMapper JSON = new JsonMapper();

    private final RestTestClient client;

    public Notifications(int port) {
        client = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }

    /** What came back. */
    public record Answer(int status, HttpHeaders headers, String text) {

        public JsonNode body() {
            return JSON.readTree(text);
        }

        public List<String> items(String field) {
            return body().get("items")
                    .valueStream()
                    .map(item -> item.path(field).asString(""))
                    .toList();
        }
    }

    public Answer get(String path) {
        return ask(HttpMethod.GET, path, new HttpHeaders());
    }

    public Answer get(String path, Demo person) {
        return ask(HttpMethod.GET, path, signedIn(person));
    }

    public Answer post(String path, Demo person) {
        return post(path, person, UUID.randomUUID().toString());
    }

    public Answer post(String path, Demo person, String key) {
        HttpHeaders headers = signedIn(person);
        headers.set("Idempotency-Key", key);
        return ask(HttpMethod.POST, path, headers);
    }

    /**
     * @param ifMatch left out where empty
     */
    public Answer put(String path, Demo person, String ifMatch, String body) {
        HttpHeaders headers = signedIn(person);
        headers.setContentType(MediaType.APPLICATION_JSON);
        if (!ifMatch.isEmpty()) {
            headers.set(HttpHeaders.IF_MATCH, ifMatch);
        }
        return answer(
                client.put()
                        .uri(path)
                        .headers(all -> all.addAll(headers))
                        .body(body)
                        .exchange()
                        .returnResult(String.class));
    }

    private static HttpHeaders signedIn(Demo person) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(person.token());
        return headers;
    }

    private Answer ask(HttpMethod method, String path, HttpHeaders headers) {
        return answer(
                client.method(method)
                        .uri(path)
                        .headers(all -> all.addAll(headers))
                        .exchange()
                        .returnResult(String.class));
    }

    private static Answer answer(EntityExchangeResult<String> result) {
        String body = result.getResponseBody();
        return new Answer(
                result.getStatus().value(), result.getResponseHeaders(), body == null ? "" : body);
    }
}
