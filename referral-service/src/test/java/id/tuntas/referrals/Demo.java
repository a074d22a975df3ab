package id.tuntas.referrals;

import id.tuntas.standalone.parts.Parts;
import id.tuntas.standalone.parts.RealmFiles;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo realm, by the names that people use. */
public final class Demo {

    private static final JsonNode REALM =
            new JsonMapper()
                    .readTree(RealmFiles.ofCheckout().folder().resolve("demo.json").toFile());

    private Demo() {}

    /** Of a person, or of an agency's system. */
    public static String token(String name) {
        return name.startsWith("svc-")
                ? Parts.shared().keycloak().serviceToken(name)
                : Parts.shared().keycloak().tokenOf(name);
    }

    public static String agency(String alias) {
        return find("organizations", "alias", alias).orElseThrow().get("id").asString();
    }

    static Optional<String> kind(String agencyId) {
        return find("organizations", "id", agencyId)
                .map(agency -> agency.get("attributes").get("kind").get(0).asString());
    }

    /** Of the person with this id. */
    static Optional<String> agencyOf(String personId) {
        return find("users", "id", personId)
                .map(user -> user.get("username").asString())
                .flatMap(Demo::agencyOfMember);
    }

    /** Of the person with this id. */
    static List<String> roles(String personId) {
        return find("users", "id", personId).stream()
                .flatMap(user -> user.path("realmRoles").valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    private static Optional<String> agencyOfMember(String username) {
        return REALM.get("organizations")
                .valueStream()
                .filter(agency ->
                        agency.path("members")
                                .valueStream()
                                .anyMatch(member ->
                                        member.path("username").asString("").equals(username)))
                .map(agency -> agency.get("id").asString())
                .findFirst();
    }

    public static String person(String username) {
        return find("users", "username", username).orElseThrow().get("id").asString();
    }

    private static Optional<JsonNode> find(String list, String field, String value) {
        return REALM.get(list)
                .valueStream()
                .filter(each -> each.path(field).asString("").equals(value))
                .findFirst();
    }
}
