package id.tuntas.identity.administration;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.identity.Demo;
import id.tuntas.identity.Identity;
import id.tuntas.identity.Identity.Answer;
import id.tuntas.standalone.parts.KeycloakRealm;
import id.tuntas.standalone.parts.Parts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "resilience4j.timelimiter.instances.keycloak.timeout-duration=30s",
            "tuntas.directory.read-timeout=30s"
        })
class AdministeringAgenciesIT {

    private static final String AGENCIES = "/api/v1/agencies";

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

    private String tono() {
        return keycloak.tokenOf("tono");
    }

    private String indra() {
        return keycloak.tokenOf("indra");
    }

    private static Map<String, Object> legalAid(String name) {
        return Map.of(
                "name", name,
                "kind", "LEGAL_AID",
                "region", "65.02",
                "contacts", Map.of("mail", "kantor@lbh-malinau.example", "phone", "0812-5400-4455"),
                "openingHours", "Senin–Kamis 09.00–15.00 WITA",
                "dutyPhone", "+62 812-5400-4466");
    }

    private static String name() {
        return "LBH Malinau " + System.nanoTime();
    }

    @Test
    void oneIsMadeAndAllSeeHowItIsReached() {
        Answer made = identity.post(AGENCIES, legalAid(name()), tono());

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.headers().getFirst("Location")).isEqualTo(AGENCIES + "/" + made.id());
        Answer read = identity.get(AGENCIES + "/" + made.id(), keycloak.tokenOf("budi"));
        assertThat(read.body().path("dutyPhone").asString()).isEqualTo("+6281254004466");
        assertThat(read.body().at("/contacts/phone").asString()).isEqualTo("+6281254004455");
        assertThat(read.body().at("/contacts/mail").asString())
                .isEqualTo("kantor@lbh-malinau.example");
        assertThat(read.body().path("openingHours").asString()).startsWith("Senin");
        assertThat(read.body().path("region").asString()).isEqualTo("65.02");
        assertThat(read.tag()).isEqualTo(made.tag());
        assertThat(read.texts("allowedActions")).isEmpty();
        assertThat(made.texts("allowedActions")).containsExactly("change");
    }

    @Test
    void aRepeatMakesNoSecondOne() {
        String key = "agency-" + System.nanoTime();
        Map<String, Object> body = legalAid(name());
        Answer first = identity.post(AGENCIES, body, tono(), key);
        Answer again = identity.post(AGENCIES, body, tono(), key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.headers().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.headers().getFirst("Idempotency-Replayed")).isNull();
        assertThat(identity.post(AGENCIES, legalAid(name()), tono(), key).problem())
                .isEqualTo("/problems/idempotency-key-reused");
        assertThat(identity.post(AGENCIES, body, tono()).problem())
                .isEqualTo("/problems/agency-name-taken");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        Answer answer =
                identity.post(
                        AGENCIES,
                        Map.of(
                                "name", " ",
                                "kind", "BANK",
                                "region", "Malinau",
                                "contacts", Map.of("mail", "nowhere", "phone", "12"),
                                "dutyPhone", "112 or so"),
                        tono());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(
                        answer.body()
                                .path("errors")
                                .valueStream()
                                .map(each -> each.path("pointer").asString()))
                .contains(
                        "/name",
                        "/kind",
                        "/region",
                        "/contacts/mail",
                        "/contacts/phone",
                        "/dutyPhone");
        assertThat(answer.text()).doesNotContain("112 or so", "nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"indra", "budi", "wati"})
    void nobodyElseMakesOne(String person) {
        assertThat(identity.post(AGENCIES, legalAid(name()), keycloak.tokenOf(person)).problem())
                .isEqualTo("/problems/not-allowed");
    }

    @Test
    void itsOwnAdministratorChangesHowItIsReachedAndNothingElse() {
        String own = AGENCIES + "/" + Demo.agency("polda-kaltara");
        Answer before = identity.get(own, indra());
        assertThat(before.texts("allowedActions")).containsExactly("change");
        Answer changed =
                identity.patch(own, Map.of("dutyPhone", "+60 13-880 1234"), indra(), before.tag());

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().path("dutyPhone").asString()).isEqualTo("+60138801234");
        assertThat(changed.body().path("openingHours"))
                .isEqualTo(before.body().path("openingHours"));
        assertThat(changed.tag()).isNotEqualTo(before.tag());
        for (Map<String, String> more :
                List.of(
                        Map.of("name", "Polda Lain"),
                        Map.of("kind", "UPTD_PPA"),
                        Map.of("region", "65.03"))) {
            assertThat(identity.patch(own, more, indra(), changed.tag()).problem())
                    .isEqualTo("/problems/not-allowed");
        }
        Answer stale = identity.patch(own, Map.of("dutyPhone", "110"), indra(), before.tag());
        assertThat(stale.status()).isEqualTo(422);
        assertThat(
                        identity.patch(
                                        own,
                                        Map.of("openingHours", "24 jam sehari"),
                                        indra(),
                                        before.tag())
                                .problem())
                .isEqualTo("/problems/stale");
        assertThat(
                        identity.send(
                                        HttpMethod.PATCH,
                                        own,
                                        Map.of("openingHours", "24 jam sehari"),
                                        indra(),
                                        Map.of())
                                .problem())
                .isEqualTo("/problems/precondition-required");

        Answer back =
                identity.patch(
                        own,
                        Map.of("dutyPhone", before.body().path("dutyPhone").asString()),
                        indra(),
                        changed.tag());
        assertThat(back.tag()).isEqualTo(before.tag());
    }

    @Test
    void nobodyChangesAnotherAgency() {
        String other = AGENCIES + "/" + Demo.agency("polres-tarakan");
        String tag = identity.get(other, indra()).tag();

        assertThat(identity.patch(other, Map.of("openingHours", "tutup"), indra(), tag).problem())
                .isEqualTo("/problems/not-allowed");
        assertThat(
                        identity.patch(
                                        other,
                                        Map.of("openingHours", "tutup"),
                                        keycloak.tokenOf("bayu"),
                                        tag)
                                .problem())
                .isEqualTo("/problems/not-allowed");
        assertThat(identity.get(other, indra()).tag()).isEqualTo(tag);
    }

    @Test
    void whatIsNullGoesAndWhatIsLeftOutStays() {
        Answer made = identity.post(AGENCIES, legalAid(name()), tono());
        Map<String, Object> body = new HashMap<>();
        body.put("dutyPhone", null);
        body.put("region", null);
        String name = name();
        body.put("name", name);

        Answer changed = identity.patch(AGENCIES + "/" + made.id(), body, tono(), made.tag());

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().has("dutyPhone")).isFalse();
        assertThat(changed.body().has("region")).isFalse();
        assertThat(changed.body().path("name").asString()).isEqualTo(name);
        assertThat(changed.body().at("/contacts/mail").asString()).isNotEmpty();
        assertThat(changed.body().path("openingHours").asString()).isNotEmpty();
    }

    @Test
    void itsKindStaysWhileItsPeopleHaveRolesOfTheOldOne() {
        String police = AGENCIES + "/" + Demo.agency("polda-kaltara");
        Answer before = identity.get(police, tono());

        Answer answer = identity.patch(police, Map.of("kind", "UPTD_PPA"), tono(), before.tag());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("/problems/agency-has-people");
        assertThat(identity.get(police, tono()).tag()).isEqualTo(before.tag());
    }
}
