package id.tuntas.identity;

import id.tuntas.standalone.parts.Parts;
import id.tuntas.standalone.parts.RealmFiles;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.test.context.DynamicPropertyRegistry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo realm as tests see it: its files, its running Keycloak, ids by the names people use. */
public final class Demo {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Demo() {}

    /** Where the service under test finds the realm. */
    public static void register(DynamicPropertyRegistry registry) {
        Parts parts = Parts.shared();
        registry.add("tuntas.issuer", () -> parts.keycloak().issuer());
        registry.add("tuntas.client-secret", () -> parts.secret("TUNTAS_IDENTITY_SECRET"));
        registry.add(
                "tuntas.administration.clients-secret",
                () -> parts.secret("TUNTAS_IDENTITY_CLIENTS_SECRET"));
        registry.add("tuntas.fingerprint-key", parts::fingerprintKey);
        registry.add("server.port", () -> "0");
    }

    public static String agency(String alias) {
        return find("organizations", "alias", alias).get("id").asString();
    }

    public static String person(String username) {
        return find("users", "username", username).get("id").asString();
    }

    public static JsonNode realmFile() {
        return file("realm.json");
    }

    public static JsonNode demoFile() {
        return file("demo.json");
    }

    public static JsonNode productionFile() {
        return file("production.json");
    }

    /** The token of a fixture client. */
    public static String fixtureToken(String client) {
        return Parts.shared().keycloak().serviceToken(client);
    }

    /** Keycloak's own admin API, as a client of the realm or a person asks it. */
    public static HttpResponse<String> admin(
            String token, String method, String path, String body) {
        String admin = Parts.shared().keycloak().issuer().replace("/realms/", "/admin/realms/");
        return send(
                HttpRequest.newBuilder(URI.create(admin + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    /** Whatever the token endpoint answers. */
    public static JsonNode tokenAnswer(Map<String, String> form) {
        String body =
                form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        Parts.shared().keycloak().issuer()
                                                + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return JSON.readTree(send(request).body());
    }

    public static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode find(String list, String field, String value) {
        return demoFile()
                .get(list)
                .valueStream()
                .filter(each -> each.path(field).asString("").equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode file(String name) {
        return JSON.readTree(RealmFiles.ofCheckout().folder().resolve(name).toFile());
    }
}
