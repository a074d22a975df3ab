package id.tuntas.standalone.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunningKeycloakIT {
    @TempDir static Path folder;

    private static Keycloak keycloak;

    @BeforeAll
    static void start() {
        RealmFiles files = RealmFiles.ofCheckout();
        Secrets secrets = Secrets.in(folder.resolve("secrets.properties"), files.secretNames());
        keycloak =
                Keycloak.start(
                        folder.resolve("keycloak"),
                        0,
                        files,
                        secrets,
                        URI.create("http://127.0.0.1:8080"),
                        Ports.free());
    }

    @AfterAll
    static void stop() {
        keycloak.close();
    }

    @Test
    @Order(1)
    void givesALiaisonATokenWithOneOrganizationByItsId() {
        JsonNode token = payload(keycloak.realm().tokenOf("budi"));

        assertThat(token.path("iss").asString()).isEqualTo(keycloak.issuer());
        assertThat(token.path("aud").asString()).isEqualTo("tuntas-api");
        assertThat(token.path("azp").asString()).isEqualTo("tuntas-bff");
        assertThat(token.at("/realm_access/roles"))
                .extracting(JsonNode::asString)
                .contains("liaison");
        assertThat(token.path("locale").asString()).isEqualTo("id");
        assertThat(token.path("organization")).hasSize(1);
        JsonNode organization = token.path("organization").iterator().next();
        assertThat(organization.path("id").asString()).matches("[0-9a-f-]{36}");
        assertThat(organization.at("/kind/0").asString()).isEqualTo("POLICE");
        assertThat(organization.at("/region/0").asString()).isEqualTo("65.03");
    }

    @Test
    @Order(2)
    void givesAnAgencysOwnSystemAToken() {
        JsonNode token = payload(keycloak.realm().serviceToken("svc-polres-nunukan"));

        assertThat(token.path("azp").asString()).isEqualTo("svc-polres-nunukan");
        assertThat(token.path("organization")).hasSize(1);
    }

    @Test
    @Order(3)
    void givesOurOwnServicesTokensWithoutAnOrganization() {
        JsonNode token = payload(keycloak.realm().serviceToken("tuntas-cases"));

        assertThat(token.path("aud").asString()).isEqualTo("tuntas-api");
        assertThat(token.path("organization")).isEmpty();
    }

    @Test
    @Order(4)
    void refusesAWrongPassword() {
        assertThatThrownBy(() -> keycloak.realm().login("rina", "not her password"))
                .isInstanceOf(PartFailure.class)
                .hasMessageContaining("The login of rina was refused");
    }

    @Test
    @Order(5)
    void keepsPeopleOverAKillAndARestart() {
        String subject = payload(keycloak.realm().tokenOf("budi")).path("sub").asString();

        keycloak.kill();
        keycloak.restart();

        assertThat(payload(keycloak.realm().freshTokenOf("budi")).path("sub").asString())
                .isEqualTo(subject);
    }

    private static JsonNode payload(String token) {
        byte[] json = Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]);
        return new JsonMapper().readTree(new String(json, StandardCharsets.UTF_8));
    }
}
