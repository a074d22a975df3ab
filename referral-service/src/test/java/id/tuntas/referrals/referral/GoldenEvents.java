package id.tuntas.referrals.referral;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The events of topic {@code referral} as the contracts fix them. */
final class GoldenEvents {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private GoldenEvents() {}

    static JsonNode example(String verb) {
        return JSON.readTree(text(verb, "example"));
    }

    /** What the schema has against it. */
    static List<String> violations(String verb, String json) {
        Schema schema = SCHEMAS.getSchema(text(verb, "schema"), InputFormat.JSON);
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static String text(String verb, String what) {
        String name = "/contracts/events/id.tuntas.referral." + verb + ".v1." + what + ".json";
        try (InputStream in = GoldenEvents.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
