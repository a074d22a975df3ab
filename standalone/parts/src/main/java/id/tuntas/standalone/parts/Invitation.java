package id.tuntas.standalone.parts;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a platform administrator of the lead office, who sets the password (and in a production
 * realm the second factor) behind a link in a mail. No role in the realm may do this: it takes
 * Keycloak's own administrator, whose secret only this machine's owner can read.
 */
public final class Invitation {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ROLE = "platform-admin";

    /** Whose members identity may not change. */
    private static final String GROUP = "platform-admins";

    private static final String ONE_DAY = "86400";

    private final KeycloakRealm realm;
    private final String token;

    public Invitation(KeycloakRealm realm) {
        this.realm = realm;
        this.token = realm.administratorToken();
    }

    /**
     * Repeated for the same address it sends the mail again.
     *
     * @param mail also the name to sign in with
     * @param name a person's, for others to read
     * @throws PartFailure where the realm refuses, in Keycloak's words
     */
    public void send(String mail, String name) {
        String office = leadOffice();
        String person = personOf(mail).orElseGet(() -> create(mail, name));
        post("/users/" + person + "/role-mappings/realm", List.of(get("/roles/" + ROLE)));
        if (get("/organizations/members/" + person + "/organizations").isEmpty()) {
            post("/organizations/" + office + "/members", person);
        }
        group().ifPresent(group -> put("/users/" + person + "/groups/" + group, ""));
        put(
                "/users/"
                        + person
                        + "/execute-actions-email?"
                        + Http.query(Map.of("client_id", "tuntas-bff", "lifespan", ONE_DAY)),
                actions());
    }

    private String leadOffice() {
        for (JsonNode each : get("/organizations?briefRepresentation=false&max=100")) {
            if (each.at("/attributes/kind/0").asString("").equals("LEAD")) {
                return each.path("id").asString();
            }
        }
        throw new PartFailure("The realm has no lead office (an organization of the kind LEAD).");
    }

    private Optional<String> personOf(String mail) {
        return first(get("/users?" + Http.query(Map.of("username", mail, "exact", "true"))));
    }

    private Optional<String> group() {
        return first(get("/groups?" + Http.query(Map.of("search", GROUP, "exact", "true"))));
    }

    private static Optional<String> first(JsonNode found) {
        return found.valueStream().findFirst().map(each -> each.path("id").asString());
    }

    private String create(String mail, String name) {
        int space = name.indexOf(' ');
        Map<String, Object> person = new HashMap<>();
        person.put("username", mail);
        person.put("email", mail);
        person.put("enabled", true);
        person.put("firstName", space < 0 ? name : name.substring(0, space));
        person.put("lastName", space < 0 ? "" : name.substring(space + 1));
        person.put("attributes", Map.of("locale", List.of("id")));
        String location = post("/users", person).headers().firstValue("Location").orElse("");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private List<String> actions() {
        List<String> actions = new ArrayList<>(List.of("UPDATE_PASSWORD"));
        if (get("").path("browserFlow").asString().contains("two-factors")) {
            actions.add("CONFIGURE_TOTP");
        }
        return actions;
    }

    private JsonNode get(String path) {
        return JSON.readTree(send(request(path).GET()).body());
    }

    private HttpResponse<String> post(String path, Object body) {
        return send(request(path).POST(json(body)));
    }

    private void put(String path, Object body) {
        send(request(path).PUT(json(body)));
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private HttpRequest.Builder request(String path) {
        return Http.to(URI.create(realm.adminApi() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        HttpResponse<String> answer = Http.send(request.build());
        if (answer.statusCode() >= 300) {
            throw new PartFailure(
                    "Keycloak refused it: status %d %s"
                            .formatted(answer.statusCode(), answer.body()));
        }
        return answer;
    }
}
