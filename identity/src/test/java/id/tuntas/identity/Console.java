package id.tuntas.identity;

import id.tuntas.standalone.parts.KeycloakRealm;
import id.tuntas.standalone.parts.Parts;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An administrator at Keycloak's own console: its admin API, past our service. */
public final class Console {

    public static final String PASSWORD = "kata-sandi-latihan-2026";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KeycloakRealm realm;
    private String token = "";
    private Instant goodUntil = Instant.EPOCH;

    private Console(KeycloakRealm realm) {
        this.realm = realm;
    }

    public static Console ofSharedParts() {
        return new Console(Parts.shared().keycloak());
    }

    public static Console of(KeycloakRealm realm) {
        return new Console(realm);
    }

    /**
     * @return the new person's id; a member of no agency yet
     */
    public String createPerson(String username) {
        HttpResponse<String> made =
                send(
                        "POST",
                        "/users",
                        """
                        {"username":"%s","enabled":true,"firstName":"Orang","lastName":"Latihan",
                         "email":"%s@latihan.example","emailVerified":true,
                         "credentials":[{"type":"password","value":"%s","temporary":false}]}\
                        """
                                .formatted(username, username, PASSWORD));
        String location = made.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    public void join(String person, String agency) {
        send("POST", "/organizations/" + agency + "/members", person);
    }

    public void leave(String person, String agency) {
        send("DELETE", "/organizations/" + agency + "/members/" + person, "");
    }

    public void grant(String person, String role) {
        send("POST", "/users/" + person + "/role-mappings/realm", roles(role));
    }

    public void withdraw(String person, String role) {
        send("DELETE", "/users/" + person + "/role-mappings/realm", roles(role));
    }

    /**
     * @return the id of a new group that gives its members this role
     */
    public String createGroup(String name, String role) {
        String location =
                send("POST", "/groups", "{\"name\":\"%s\"}".formatted(name))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        String group = location.substring(location.lastIndexOf('/') + 1);
        send("POST", "/groups/" + group + "/role-mappings/realm", roles(role));
        return group;
    }

    /**
     * @return the id of a new client with an account of its own
     */
    public String createSystem(String name) {
        String location =
                send(
                                "POST",
                                "/clients",
                                """
                                {"clientId":"%s","enabled":true,"publicClient":false,
                                 "serviceAccountsEnabled":true,"standardFlowEnabled":false}\
                                """
                                        .formatted(name))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    public void joinGroup(String person, String group) {
        send("PUT", "/users/" + person + "/groups/" + group, "");
    }

    public void leaveGroup(String person, String group) {
        send("DELETE", "/users/" + person + "/groups/" + group, "");
    }

    public void switchPerson(String person, boolean on) {
        send("PUT", "/users/" + person, "{\"enabled\":" + on + "}");
    }

    public void signOut(String person) {
        send("POST", "/users/" + person + "/logout", "");
    }

    public void resetPassword(String person) {
        send(
                "PUT",
                "/users/" + person + "/reset-password",
                "{\"type\":\"password\",\"value\":\"%s-2\",\"temporary\":false}"
                        .formatted(PASSWORD));
    }

    public void delete(String path) {
        send("DELETE", path, "");
    }

    public JsonNode get(String path) {
        return JSON.readTree(send("GET", path, "").body());
    }

    public void put(String path, JsonNode body) {
        send("PUT", path, body.toString());
    }

    private String roles(String role) {
        return "[" + get("/roles/" + role) + "]";
    }

    private HttpResponse<String> send(String method, String path, String body) {
        HttpResponse<String> answer =
                Demo.send(
                        HttpRequest.newBuilder(URI.create(realm.adminApi() + path))
                                .header("Authorization", "Bearer " + token())
                                .header("Content-Type", "application/json")
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    /** Tokens of Keycloak's own realm live for a minute. */
    private String token() {
        if (Instant.now().isAfter(goodUntil)) {
            token = realm.administratorToken();
            goodUntil = Instant.now().plus(Duration.ofSeconds(40));
        }
        return token;
    }
}
