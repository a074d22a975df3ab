package id.tuntas.standalone.parts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The realm as identity describes it: {@code realm.json}, and what is laid over it: {@code
 * demo.json} with the training organizations and people, or {@code production.json} with the second
 * factor and the lead office alone.
 *
 * @param folder holds them, and the login theme in {@code themes/tuntas}
 */
public record RealmFiles(Path folder, Over over) {

    /** What is laid over {@code realm.json}. */
    public enum Over {
        /** Only adds to its lists. */
        DEMO("demo.json"),
        /** May also say another value. */
        PRODUCTION("production.json");

        private final String file;

        Over(String file) {
            this.file = file;
        }
    }

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(TUNTAS_[A-Z_]+)}");
    private static final JsonMapper JSON = new JsonMapper();

    public RealmFiles(Path folder) {
        this(folder, Over.DEMO);
    }

    public static RealmFiles ofCheckout() {
        return ofCheckout(Over.DEMO);
    }

    public static RealmFiles ofCheckout(Over over) {
        return new RealmFiles(Checkout.find().root().resolve("identity/src/main/keycloak"), over);
    }

    /** Both files as one: arrays are appended to the realm's arrays of the same name. */
    String merged() {
        ObjectNode realm = read("realm.json");
        read(over.file).properties().forEach(each -> lay(each.getKey(), each.getValue(), realm));
        return JSON.writeValueAsString(realm);
    }

    private void lay(String name, JsonNode value, ObjectNode realm) {
        if (value instanceof ArrayNode added) {
            realm.withArray(name).addAll(added);
        } else if (over == Over.PRODUCTION) {
            realm.set(name, value);
        } else {
            throw new PartFailure(over.file + " may only add to arrays; " + name + " is none.");
        }
    }

    /** The names of the secrets that the files refer to. */
    public Set<String> secretNames() {
        Set<String> names = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(merged());
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        names.remove("TUNTAS_URL");
        return names;
    }

    /** A demo person and what the realm says of them. */
    public record Person(String username, List<String> roles, List<String> agencies) {}

    /** The people who can sign in, in the files' order; service accounts are none. */
    public List<Person> people() {
        JsonNode realm = JSON.readTree(merged());
        List<Person> people = new ArrayList<>();
        for (JsonNode user : realm.path("users")) {
            if (user.has("serviceAccountClientId")) {
                continue;
            }
            String username = user.path("username").asString();
            List<String> roles = texts(user.path("realmRoles"), "");
            List<String> agencies = new ArrayList<>();
            for (JsonNode organization : realm.path("organizations")) {
                if (texts(organization.path("members"), "username").contains(username)) {
                    agencies.add(organization.path("alias").asString());
                }
            }
            people.add(new Person(username, roles, agencies));
        }
        return people;
    }

    private static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add((field.isEmpty() ? each : each.path(field)).asString()));
        return texts;
    }

    /** The realm names it as its login theme: without it nobody could sign in. */
    Path theme() {
        Path theme = folder.resolve("themes/tuntas");
        if (!Files.isDirectory(theme)) {
            throw new PartFailure("The login theme " + theme + " is missing.");
        }
        return theme;
    }

    private ObjectNode read(String name) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            throw new PartFailure("The realm file " + file + " is missing.");
        }
        JsonNode read = JSON.readTree(file.toFile());
        return (ObjectNode) read;
    }
}
