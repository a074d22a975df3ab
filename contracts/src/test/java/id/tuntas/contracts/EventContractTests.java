package id.tuntas.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class EventContractTests {

    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** What may never stand in an event, by any name: topics are kept and copied. */
    private static final Set<String> TELLING =
            Set.of(
                    "name",
                    "phone",
                    "phones",
                    "address",
                    "narrative",
                    "note",
                    "text",
                    "description",
                    "whereabouts",
                    "age",
                    "caller",
                    "mail",
                    "email");

    static List<String> types() {
        return Contracts.eventTypes();
    }

    @Test
    void thereAreEvents() {
        assertThat(types()).hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("types")
    void theExampleFitsTheSchema(String type) {
        Schema schema = SCHEMAS.getSchema(Contracts.schema(type).toString(), InputFormat.JSON);

        assertThat(schema.validate(Contracts.example(type).toString(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theSchemaRefusesWhatItDoesNotName(String type) {
        JsonNode schema = Contracts.schema(type);

        assertThat(schema.path("title").asString()).isEqualTo(type);
        assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(schema.path("required").valueStream().map(JsonNode::asString))
                .containsAll(
                        Contracts.example(type)
                                .propertyStream()
                                .map(each -> each.getKey())
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("types")
    void itIsThin(String type) {
        assertThat(Contracts.schema(type).path("properties").propertyNames())
                .as("ids, codes, times and a link only")
                .doesNotContainAnyElementsOf(TELLING);
    }

    @ParameterizedTest
    @MethodSource("types")
    void itLeadsToWhatItIsAbout(String type) {
        // Whoever hears of a revocation refuses tokens, and has nothing to look up for that.
        Assumptions.assumeThat(type).isNotEqualTo("id.tuntas.identity.access-revoked.v1");

        assertThat(Contracts.schema(type).path("properties").propertyNames()).contains("link");
    }
}
