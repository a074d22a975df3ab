package id.tuntas.gateway.docs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One OpenAPI document of several services': their paths that are reached from outside, and the
 * schemas that these use. A schema that two services define differently, or whose parts they do,
 * carries the service's name.
 */
final class MergedDocument {

    private static final String REF = "$ref";
    private static final String SCHEMAS = "#/components/schemas/";

    private final SortedMap<String, JsonNode> services;
    private final Set<String> clashes;

    private MergedDocument(Map<String, JsonNode> services) {
        this.services = new TreeMap<>(services);
        clashes = clashes();
    }

    /**
     * @param services documents by the service's name
     * @param reached whether a service's path is reached from outside
     */
    static ObjectNode of(Map<String, JsonNode> services, BiPredicate<String, String> reached) {
        return new MergedDocument(services).merged(reached);
    }

    private ObjectNode merged(BiPredicate<String, String> reached) {
        ObjectNode paths = JsonNodeFactory.instance.objectNode();
        ObjectNode schemas = JsonNodeFactory.instance.objectNode();
        services.forEach((service, document) -> {
            Set<String> used = new TreeSet<>();
            document.path("paths").properties().stream()
                    .filter(path -> reached.test(service, path.getKey()))
                    .forEach(path -> {
                        used.addAll(closure(document, path.getValue()));
                        paths.set(path.getKey(), renamed(path.getValue(), service));
                    });
            used.forEach(name ->
                    schemas.set(
                            name(name, service), renamed(schemas(document).path(name), service)));
        });
        return whole(paths, schemas);
    }

    private ObjectNode whole(ObjectNode paths, ObjectNode schemas) {
        JsonNode any = services.firstEntry().getValue();
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("openapi", any.path("openapi").asString());
        ObjectNode info = (ObjectNode) any.path("info").deepCopy();
        document.set("info", info.put("title", "Tuntas"));
        document.putArray("servers").addObject().put("url", "/");
        document.set("security", any.path("security").deepCopy());
        document.set("paths", sorted(paths));
        ObjectNode components = document.putObject("components");
        components.set("schemas", sorted(schemas));
        components.set(
                "securitySchemes", any.path("components").path("securitySchemes").deepCopy());
        return document;
    }

    /** Names that mean different things, directly or by what they refer to. */
    private Set<String> clashes() {
        Map<String, Set<JsonNode>> definitions = new TreeMap<>();
        services.values()
                .forEach(document ->
                        schemas(document)
                                .properties()
                                .forEach(schema ->
                                        definitions
                                                .computeIfAbsent(
                                                        schema.getKey(), _ -> new HashSet<>())
                                                .add(schema.getValue())));
        Set<String> clashing =
                definitions.entrySet().stream()
                        .filter(each -> each.getValue().size() > 1)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(HashSet::new));
        while (definitions.entrySet().stream()
                .anyMatch(each ->
                        each.getValue().stream()
                                        .flatMap(MergedDocument::refs)
                                        .anyMatch(clashing::contains)
                                && clashing.add(each.getKey()))) {}
        return clashing;
    }

    private String name(String schema, String service) {
        return clashes.contains(schema) ? service + "." + schema : schema;
    }

    /** The same with the references' new names. */
    private JsonNode renamed(JsonNode node, String service) {
        JsonNode copy = node.deepCopy();
        rename(copy, service);
        return copy;
    }

    private void rename(JsonNode node, String service) {
        if (node instanceof ObjectNode object && object.path(REF).isString()) {
            object.put(REF, SCHEMAS + name(target(object), service));
        }
        node.forEach(child -> rename(child, service));
    }

    /** All schemas that the node leads to. */
    private static Set<String> closure(JsonNode document, JsonNode node) {
        Set<String> found = new LinkedHashSet<>();
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(node);
        while (!open.isEmpty()) {
            refs(open.remove())
                    .filter(found::add)
                    .forEach(name -> open.add(schemas(document).path(name)));
        }
        return found;
    }

    private static Stream<String> refs(JsonNode node) {
        Stream<String> own = node.path(REF).isString() ? Stream.of(target(node)) : Stream.empty();
        return Stream.concat(own, node.valueStream().flatMap(MergedDocument::refs));
    }

    private static String target(JsonNode node) {
        String ref = node.path(REF).asString();
        if (!ref.startsWith(SCHEMAS)) {
            throw new IllegalArgumentException("refers to no schema: " + ref);
        }
        return ref.substring(SCHEMAS.length());
    }

    private static JsonNode schemas(JsonNode document) {
        return document.path("components").path("schemas");
    }

    private static ObjectNode sorted(ObjectNode node) {
        ObjectNode sorted = JsonNodeFactory.instance.objectNode();
        node.properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> sorted.set(each.getKey(), each.getValue()));
        return sorted;
    }
}
