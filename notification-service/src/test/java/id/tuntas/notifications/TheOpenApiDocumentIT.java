package id.tuntas.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.standalone.parts.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@NotificationsTest
class TheOpenApiDocumentIT {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final Path COMMITTED =
            Checkout.find()
                    .root()
                    .resolve(
                            "contracts/src/main/resources/contracts/openapi/notification-service.json");

    @LocalServerPort int port;

    /** Rewrite it with {@code -Dtuntas.openapi.write=true} and commit it with the change. */
    @Test
    void isTheOneThatIsCommitted() throws IOException {
        Notifications.Answer answer = new Notifications(port).get("/v3/api-docs");
        assertThat(answer.status()).isEqualTo(200);
        JsonNode current = answer.body();
        // The port of this run.
        ((ObjectNode) current).remove("servers");
        if (Boolean.getBoolean("tuntas.openapi.write")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, JSON.writeValueAsString(current) + "\n");
        }

        assertThat(JSON.readTree(COMMITTED.toFile())).isEqualTo(current);
    }
}
