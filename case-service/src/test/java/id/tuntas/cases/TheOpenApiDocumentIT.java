package id.tuntas.cases;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.cases.CaseService.Answer;
import id.tuntas.standalone.parts.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class TheOpenApiDocumentIT extends RunningCaseService {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final Path COMMITTED =
            Checkout.find()
                    .root()
                    .resolve("contracts/src/main/resources/contracts/openapi/case-service.json");

    /** Rewrite it with {@code -Dtuntas.openapi.write=true} and commit it with the change. */
    @Test
    void isTheOneThatIsCommitted() throws IOException {
        Answer answer = cases.as("maria").get("/v3/api-docs");
        assertThat(answer.status()).isEqualTo(200);
        JsonNode current = answer.body();
        // The port of this run.
        ((ObjectNode) current).remove("servers");
        if (Boolean.getBoolean("tuntas.openapi.write")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, JSON.writeValueAsString(current) + "\n");
        }

        assertThat(current).isEqualTo(JSON.readTree(COMMITTED.toFile()));
    }
}
