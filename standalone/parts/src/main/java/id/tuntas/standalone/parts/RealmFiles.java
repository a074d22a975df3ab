package id.tuntas.standalone.parts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The realm as identity describes it: {@code realm.json}, and {@code demo.json} with the training
 * organizations and people.
 *
 * @param folder holds both, and may hold a login theme in {@code theme}
 */
public record RealmFiles(Path folder) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(TUNTAS_[A-Z_]+)}");
    private static final JsonMapper JSON = new JsonMapper();

    public static RealmFiles ofCheckout() {
        return new RealmFiles(Checkout.find().root().resolve("identity/src/main/keycloak"));
    }

    /** Both files as one: the demo's arrays are appended to the realm's arrays of the same name. */
    String merged() {
        ObjectNode realm = read("realm.json");
        read("demo.json")
                .properties()
                .forEach(each -> {
                    if (!(each.getValue() instanceof ArrayNode added)) {
                        throw new PartFailure(
                                "demo.json may only add to arrays; " + each.getKey() + " is none.");
                    }
                    realm.withArray(each.getKey()).addAll(added);
                });
        return JSON.writeValueAsString(realm);
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

    Optional<Path> theme() {
        return Optional.of(folder.resolve("theme")).filter(Files::isDirectory);
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
