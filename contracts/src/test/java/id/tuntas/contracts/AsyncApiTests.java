package id.tuntas.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The AsyncAPI 3 document is generated from the schemas, so that it can't lag behind them. */
class AsyncApiTests {

    private static final String DOCUMENT = "asyncapi.json";

    /** A report's facts travel on the topic of cases: one stream for all that becomes a case. */
    private static final Map<String, String> TOPICS =
            Map.of(
                    "report", "tuntas.case",
                    "case", "tuntas.case",
                    "referral", "tuntas.referral",
                    "identity", "tuntas.identity");

    /** Rewrite it with {@code -Dtuntas.asyncapi.write=true} and commit it with the change. */
    @Test
    void theDocumentIsTheOneThatIsCommitted() throws IOException {
        JsonNode current = document();
        if (Boolean.getBoolean("tuntas.asyncapi.write")) {
            Files.writeString(
                    Contracts.file(DOCUMENT), Contracts.JSON.writeValueAsString(current) + "\n");
        }

        assertThat(Contracts.json(DOCUMENT)).isEqualTo(current);
    }

    private static JsonNode document() {
        ObjectNode document = Contracts.JSON.createObjectNode();
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Tuntas: events")
                .put("version", "1")
                .put(
                        "description",
                        "Generated from the event schemas. CloudEvents 1.0 in binary mode: attributes"
                                + " are ce_ headers, the value is the data. Data is thin: ids, codes,"
                                + " times and a link.");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode messages = document.putObject("components").putObject("messages");
        for (String type : Contracts.eventTypes()) {
            String topic = Objects.requireNonNull(TOPICS.get(type.split("\\.", -1)[2]), type);
            ObjectNode message = messages.putObject(type);
            message.put("name", type);
            message.put("contentType", "application/json");
            message.set("headers", headers(type));
            message.set("payload", Contracts.schema(type));
            message.putArray("examples").addObject().set("payload", Contracts.example(type));
            if (!channels.has(topic)) {
                channels.putObject(topic).put("address", topic).putObject("messages");
                operations
                        .putObject("hear-" + topic.replace("tuntas.", ""))
                        .put("action", "receive")
                        .putObject("channel")
                        .put("$ref", "#/channels/" + topic);
            }
            ((ObjectNode) channels.path(topic).path("messages"))
                    .putObject(type)
                    .put("$ref", "#/components/messages/" + type);
        }
        return document;
    }

    private static ObjectNode headers(String type) {
        ObjectNode headers = Contracts.JSON.createObjectNode();
        headers.put("type", "object");
        ObjectNode properties = headers.putObject("properties");
        properties.putObject("ce_type").put("const", type);
        for (String attribute :
                List.of("ce_id", "ce_source", "ce_specversion", "ce_time", "ce_subject")) {
            properties.putObject(attribute).put("type", "string");
        }
        properties
                .putObject("ce_sequence")
                .put("type", "string")
                .put("description", "Epoch, version and number; ordered as text per ce_subject");
        return headers;
    }
}
