package id.tuntas.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.standalone.parts.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "tuntas.issuer=http://127.0.0.1:9/realms/tuntas",
            "tuntas.client-secret=none",
            "tuntas.fingerprint-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
        })
class TheOpenApiDocumentIT {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final Path COMMITTED =
            Checkout.find()
                    .root()
                    .resolve("contracts/src/main/resources/contracts/openapi/identity.json");

    @LocalServerPort int port;

    /** Rewrite it with {@code -Dtuntas.openapi.write=true} and commit it with the change. */
    @Test
    void isTheOneThatIsCommitted() throws IOException {
        Identity.Answer answer = new Identity(port).getUnsigned("/v3/api-docs");
        assertThat(answer.status()).isEqualTo(200);
        JsonNode current = answer.body();
        if (Boolean.getBoolean("tuntas.openapi.write")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, JSON.writeValueAsString(current) + "\n");
        }

        assertThat(JSON.readTree(COMMITTED.toFile())).isEqualTo(current);
    }
}
