package id.tuntas.identity.administration;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.identity.Demo;
import id.tuntas.identity.Identity;
import id.tuntas.identity.Identity.Answer;
import id.tuntas.standalone.parts.KeycloakRealm;
import id.tuntas.standalone.parts.Parts;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "resilience4j.timelimiter.instances.keycloak.timeout-duration=30s",
            "tuntas.directory.read-timeout=30s"
        })
class ServiceAccountsIT {

    private static final String ACCOUNTS = "/api/v1/service-accounts";

    private final KeycloakRealm keycloak = Parts.shared().keycloak();

    @LocalServerPort int port;

    private Identity identity;

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) {
        Demo.register(registry);
    }

    @BeforeEach
    void client() {
        identity = new Identity(port);
    }

    private String indra() {
        return keycloak.tokenOf("indra");
    }

    private Answer make(String key) {
        return identity.post(ACCOUNTS, Map.of("name", "Sistem perkara Polda"), indra(), key);
    }

    private static JsonNode token(String client, String secret) {
        return Demo.tokenAnswer(
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", client,
                        "client_secret", secret));
    }

    @Test
    void oneActsForItsAgencyAsASystemAndAsNothingElse() {
        Answer made = make("made-" + System.nanoTime());
        String secret = made.body().path("secret").asString();

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.headers().getFirst("Location")).isEqualTo(ACCOUNTS + "/" + made.id());
        String access = token(made.id(), secret).path("access_token").asString();
        JsonNode claims =
                new JsonMapper()
                        .readTree(Base64.getUrlDecoder().decode(access.split("\\.", -1)[1]));
        assertThat(claims.path("aud").asString()).isEqualTo("tuntas-api");
        assertThat(claims.at("/realm_access/roles").valueStream().map(JsonNode::asString))
                .containsExactly("integration");
        assertThat(claims.path("organization").valueStream().map(o -> o.path("id").asString()))
                .containsExactly(Demo.agency("polda-kaltara"));
        assertThat(claims.has("resource_access")).isFalse();
        assertThat(identity.get("/api/v1/me", access).texts("roles"))
                .containsExactly("integration");
        assertThat(Demo.admin(access, "GET", "/users", "").statusCode()).isEqualTo(403);
    }

    @Test
    void itsSecretIsShownOnceAndARepeatMakesNoSecond() {
        String key = "made-" + System.nanoTime();
        Answer made = make(key);
        Answer again = make(key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.id()).isEqualTo(made.id());
        assertThat(again.headers().getFirst("Idempotency-Replayed")).isEqualTo("true");
        String secret = made.body().path("secret").asString();
        for (Answer answer :
                List.of(
                        again,
                        identity.get(ACCOUNTS + "/" + made.id(), indra()),
                        identity.get(ACCOUNTS + "?limit=100", indra()))) {
            assertThat(answer.text()).contains(made.id()).doesNotContain(secret, "secret\":");
        }
        assertThat(token(made.id(), secret).has("access_token")).isTrue();
        assertThat(identity.post(ACCOUNTS, Map.of("name", "Sistem lain"), indra(), key).problem())
                .isEqualTo("/problems/idempotency-key-reused");
    }

    @Test
    void aRotationEndsTheOldSecretAndARepeatOfItDoesNotRotateAgain() {
        Answer made = make("made-" + System.nanoTime());
        String path = ACCOUNTS + "/" + made.id() + "/rotation";
        String key = "rotate-" + System.nanoTime();

        Answer rotated = identity.post(path, Map.of(), indra(), key);
        Answer again = identity.post(path, Map.of(), indra(), key);

        String secret = rotated.body().path("secret").asString();
        assertThat(rotated.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().has("secret")).isFalse();
        assertThat(again.headers().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(token(made.id(), made.body().path("secret").asString()).has("access_token"))
                .isFalse();
        assertThat(token(made.id(), secret).has("access_token")).isTrue();
    }

    @Test
    void oneThatIsDeactivatedGetsNoTokenAndNoSecret() {
        Answer made = make("made-" + System.nanoTime());
        String path = ACCOUNTS + "/" + made.id();

        Answer off = identity.post(path + "/deactivation", Map.of(), indra());

        assertThat(off.body().path("state").asString()).isEqualTo("DEACTIVATED");
        assertThat(off.texts("allowedActions")).isEmpty();
        assertThat(token(made.id(), made.body().path("secret").asString()).has("access_token"))
                .isFalse();
        assertThat(identity.post(path + "/rotation", Map.of(), indra()).problem())
                .isEqualTo("/problems/service-account-deactivated");
    }

    @Test
    void onlyItsAgencysAdministratorSeesIt() {
        Answer made = make("made-" + System.nanoTime());
        String path = ACCOUNTS + "/" + made.id();

        for (String person : List.of("tono", "budi")) {
            assertThat(identity.get(path, keycloak.tokenOf(person)).problem())
                    .isEqualTo("/problems/not-allowed");
        }
        // Clients that were not made here are nobody's to rotate.
        for (String other : List.of("tuntas-bff", "tuntas-cases", "svc-polres-nunukan", "absent")) {
            assertThat(
                            identity.post(ACCOUNTS + "/" + other + "/rotation", Map.of(), indra())
                                    .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void identityItselfCannotTakeItElsewhere() {
        Answer made = make("made-" + System.nanoTime());
        String token = keycloak.serviceToken("tuntas-identity");
        String account =
                new JsonMapper()
                        .readTree(
                                Demo.admin(
                                                token,
                                                "GET",
                                                "/users?exact=true&username=service-account-"
                                                        + made.id(),
                                                "")
                                        .body())
                        .get(0)
                        .path("id")
                        .asString();
        String group = Demo.realmFile().at("/groups/1/id").asString();
        String polda = "/organizations/" + Demo.agency("polda-kaltara") + "/members";
        String other = "/organizations/" + Demo.agency("polres-tarakan") + "/members";

        assertThat(Demo.admin(token, "DELETE", polda + "/" + account, "").statusCode())
                .isEqualTo(403);
        assertThat(Demo.admin(token, "POST", other, account).statusCode()).isEqualTo(403);
        assertThat(
                        Demo.admin(token, "DELETE", "/users/" + account + "/groups/" + group, "")
                                .statusCode())
                .isEqualTo(403);
        assertThat(
                        Demo.admin(token, "PUT", "/users/" + account, "{\"enabled\":false}")
                                .statusCode())
                .isEqualTo(403);
    }
}
