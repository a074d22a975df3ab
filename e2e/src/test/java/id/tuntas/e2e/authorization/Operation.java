package id.tuntas.e2e.authorization;

import id.tuntas.standalone.launcher.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An operation of a committed OpenAPI document.
 *
 * @param namesOfficer whether an agency's own system must say who is behind it
 */
record Operation(Service service, String method, String path, String id, boolean namesOfficer) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final JsonMapper JSON = new JsonMapper();

    /** Those of all documents. */
    static List<Operation> all() {
        return Stream.of(Service.values())
                .filter(service -> service != Service.GATEWAY)
                .flatMap(Operation::of)
                .toList();
    }

    /** A change of what was read; needs If-Match. */
    boolean changesWhatWasRead() {
        return method.equals("PATCH") || method.equals("PUT");
    }

    private static Stream<Operation> of(Service service) {
        JsonNode document = document(service);
        return document.path("paths")
                .propertyStream()
                .flatMap(path ->
                        path.getValue()
                                .propertyStream()
                                .filter(each -> METHODS.contains(each.getKey()))
                                .map(each ->
                                        new Operation(
                                                service,
                                                each.getKey().toUpperCase(Locale.ROOT),
                                                path.getKey(),
                                                each.getValue().path("operationId").asString(),
                                                namesOfficer(document, each.getValue()))));
    }

    private static boolean namesOfficer(JsonNode document, JsonNode operation) {
        String reference =
                operation
                        .at("/requestBody/content/application~1json/schema/$ref")
                        .asString("#/none");
        return document.at(reference.substring(1)).path("properties").has("performedBy");
    }

    private static JsonNode document(Service service) {
        String name = "/contracts/openapi/" + service.serviceName() + ".json";
        try (InputStream in =
                Objects.requireNonNull(Operation.class.getResourceAsStream(name), name)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
