package id.tuntas.cases;

import id.tuntas.standalone.parts.Parts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as its clients see it: over HTTP, with real tokens. */
public final class CaseService {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What came back. */
    public record Answer(int status, String text, Map<String, String> headers) {

        public JsonNode body() {
            return JSON.readTree(text);
        }

        public String text(String field) {
            return body().path(field).asString("");
        }

        /** The last segment of the problem's type. */
        public String problem() {
            return text("type").replaceFirst("^/problems/", "");
        }

        public String etag() {
            return Optional.ofNullable(headers.get("etag")).orElse("");
        }

        public boolean replayed() {
            return "true".equals(headers.get("idempotency-replayed"));
        }
    }

    /** Who asks, and with which headers. */
    public final class As {

        private final HttpRequest.Builder request = HttpRequest.newBuilder();

        private As(String token) {
            request.header("Authorization", "Bearer " + token);
        }

        public As with(String header, String value) {
            request.setHeader(header, value);
            return this;
        }

        public As key(String key) {
            return with("Idempotency-Key", "\"" + key + "\"");
        }

        /** The proof of one of our services, beside the person's token. */
        public As through(String client) {
            return with("Service-Authorization", "Bearer " + parts.keycloak().serviceToken(client));
        }

        public Answer get(String path) {
            return send(path, "GET", HttpRequest.BodyPublishers.noBody());
        }

        public Answer post(String path, Object body) {
            return postText(path, JSON.writeValueAsString(body));
        }

        /** Without a body. */
        public Answer post(String path) {
            return send(path, "POST", HttpRequest.BodyPublishers.noBody());
        }

        public Answer postText(String path, String body) {
            return send(path, "POST", HttpRequest.BodyPublishers.ofString(body));
        }

        public Answer patch(String path, Object body) {
            return send(
                    path,
                    "PATCH",
                    HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        }

        private Answer send(String path, String method, HttpRequest.BodyPublisher body) {
            HttpRequest made =
                    request.uri(URI.create("http://127.0.0.1:" + port + path))
                            .header("Content-Type", "application/json")
                            .method(method, body)
                            .build();
            HttpResponse<String> answer = exchange(made);
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            answer.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
            return new Answer(answer.statusCode(), answer.body(), headers);
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final Parts parts = Parts.shared();
    private final int port;

    public CaseService(int port) {
        this.port = port;
    }

    /** A demo person, with a new Idempotency-Key. */
    public As as(String username) {
        return bearing(parts.keycloak().tokenOf(username));
    }

    public As asService(String client) {
        return bearing(parts.keycloak().serviceToken(client));
    }

    /** A client of the demo realm whose token is for nobody here. */
    public As withATokenForAnotherAudience() {
        return asService("svc-wrong-audience");
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private As bearing(String token) {
        return new As(token).key(UUID.randomUUID().toString());
    }

    /** A new report of Nunukan's unit, taken by rina. */
    public String reportId() {
        return as("rina").post("/api/v1/reports", Bodies.report()).text("id");
    }

    /** A new case of Nunukan's unit in state Registered. */
    public String registered() {
        return registered(Bodies.openCases());
    }

    public String registered(Map<String, Object> triage) {
        return as("rina")
                .post("/api/v1/reports/" + reportId() + "/triage", triage)
                .body()
                .path("caseIds")
                .path(0)
                .asString();
    }

    /** A new case of Nunukan's unit in state InService. */
    public String inService() {
        return inService(Bodies.openCases());
    }

    public String inService(Map<String, Object> triage) {
        String id = registered(triage);
        as("maria").post("/api/v1/cases/" + id + "/assessment");
        as("maria").post("/api/v1/cases/" + id + "/assessment/completion");
        return id;
    }

    /** A grant for a referral to the police, as referral-service asks for it. */
    public Answer grant(String caseId, String referralId) {
        return as("maria")
                .key(referralId)
                .through("tuntas-referrals")
                .post(
                        "/api/v1/cases/" + caseId + "/disclosures",
                        Bodies.grant(referralId, "POLICE", "VITAL_INTEREST"));
    }
}
