package id.tuntas.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MergingDocumentsTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectNode merged =
            MergedDocument.of(
                    Map.of(
                            "first",
                            service(
                                    "/one",
                                    """
                                    "Outer": {"$ref": "#/components/schemas/Inner"},
                                    "Inner": {"type": "string"},
                                    "Alike": {"type": "integer"},
                                    "Unused": {}
                                    """),
                            "second",
                            service(
                                    "/two",
                                    """
                                    "Outer": {"$ref": "#/components/schemas/Inner"},
                                    "Inner": {"type": "boolean"},
                                    "Alike": {"type": "integer"}
                                    """)),
                    (_, path) -> !path.equals("/hidden"));

    @Test
    void keepsPathsThatAreReached() {
        assertThat(merged.path("paths").propertyNames()).containsExactly("/one", "/two");
    }

    /** Outer reads the same in both, and means another thing in each. */
    @Test
    void tellsApartWhatDiffersDirectlyOrByWhatItRefersTo() {
        JsonNode schemas = merged.path("components").path("schemas");
        assertThat(schemas.propertyNames())
                .containsExactly(
                        "Alike", "first.Inner", "first.Outer", "second.Inner", "second.Outer");
        assertThat(schemas.at("/second.Outer/$ref").asString())
                .isEqualTo("#/components/schemas/second.Inner");
        assertThat(merged.at("/paths/~1one/get/first/$ref").asString())
                .isEqualTo("#/components/schemas/first.Outer");
    }

    private static JsonNode service(String path, String schemas) {
        return JSON.readTree(
                """
                {"openapi": "3.1.0", "info": {"title": "x", "version": "v1"}, "security": [],
                 "paths": {
                   "%s": {"get": {"first": {"$ref": "#/components/schemas/Outer"},
                                  "second": {"$ref": "#/components/schemas/Alike"}}},
                   "/hidden": {"get": {"$ref": "#/components/schemas/Unused"}}},
                 "components": {"securitySchemes": {}, "schemas": {%s}}}
                """
                        .formatted(path, schemas));
    }
}
