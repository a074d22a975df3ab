package id.tuntas.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.identity.Demo;
import id.tuntas.identity.Identity;
import id.tuntas.identity.Identity.Answer;
import id.tuntas.standalone.parts.KeycloakRealm;
import id.tuntas.standalone.parts.Parts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // What is answered is tested here, not how soon on a busy machine.
        properties = {
            "resilience4j.timelimiter.instances.keycloak.timeout-duration=30s",
            "tuntas.directory.read-timeout=30s"
        })
class ReadingTheDirectoryIT {

    private static final String ABSENT = "aaaaaaaa-0000-5000-8000-aaaaaaaaaaaa";

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

    private Answer as(String person, String path) {
        return identity.get("/api/v1" + path, keycloak.tokenOf(person));
    }

    private Answer asService(String client, String path) {
        return identity.get("/api/v1" + path, keycloak.serviceToken(client));
    }

    @Nested
    class Me {

        @ParameterizedTest
        @CsvSource({
            "rina,   intake,               uptd-ppa-nunukan, UPTD_PPA,    65.03, id",
            "yusuf,  case-manager intake,  uptd-ppa-nunukan, UPTD_PPA,    65.03, id",
            "hasan,  head,                 uptd-ppa-nunukan, UPTD_PPA,    65.03, id",
            "wati,   coordinator,          dp3ap2kb,         LEAD,        65,    id",
            "arif,   task-force,           dp3ap2kb,         LEAD,        65,    id",
            "nur,    auditor,              dp3ap2kb,         LEAD,        65,    id",
            "tono,   platform-admin,       dp3ap2kb,         LEAD,        65,    id",
            "bayu,   liaison,              polres-tarakan,   POLICE,      65.71, en",
            "indra,  agency-admin liaison, polda-kaltara,    POLICE,      65,    id",
            "krisna, liaison,              kejari-tarakan,   PROSECUTION, 65.71, id",
        })
        void isWhomTheTokenNames(
                String username,
                String roles,
                String alias,
                String kind,
                String region,
                String locale) {
            Answer answer = as(username, "/me");

            assertThat(answer.status()).isEqualTo(200);
            JsonNode me = answer.body();
            assertThat(me.get("id").asString()).isEqualTo(Demo.person(username));
            assertThat(me.get("username").asString()).isEqualTo(username);
            assertThat(me.get("name").asString()).containsIgnoringCase(username);
            assertThat(texts(me.get("roles"))).containsExactly(roles.split(" "));
            assertThat(me.get("locale").asString()).isEqualTo(locale);
            JsonNode agency = me.get("agency");
            assertThat(agency.get("id").asString()).isEqualTo(Demo.agency(alias));
            assertThat(agency.get("kind").asString()).isEqualTo(kind);
            assertThat(agency.get("region").asString()).isEqualTo(region);
            assertThat(agency.get("name").asString()).isNotBlank();
            assertThat(answer.headers().getCacheControl()).contains("no-store");
        }

        @Test
        void ofAnAgencysSystemIsItsClient() {
            JsonNode me = asService("svc-polres-nunukan", "/me").body();

            assertThat(me.get("username").asString()).isEqualTo("svc-polres-nunukan");
            assertThat(texts(me.get("roles"))).containsExactly("integration");
            assertThat(me.at("/agency/id").asString()).isEqualTo(Demo.agency("polres-nunukan"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"tuntas-cases", "tuntas-referrals", "tuntas-notifications"})
        void isNobodyWhenAServiceOfOursAsks(String client) {
            Answer answer = asService(client, "/me");

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.problem()).isEqualTo("/problems/agency-not-single");
        }
    }

    @Nested
    class Agencies {

        @Test
        void canBeReadByWhoeverIsSignedIn() {
            Answer answer = as("nur", "/agencies");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.items("id"))
                    .contains(Demo.agency("dp3ap2kb"), Demo.agency("puskesmas-krayan"));
            assertThat(answer.body().has("next")).isFalse();
            assertThat(answer.text()).doesNotContain("alias", "members");
        }

        @ParameterizedTest
        @CsvSource({
            "?kind=POLICE,                 polda-kaltara polres-nunukan polres-tarakan",
            "?kind=LEAD,                   dp3ap2kb",
            "?kind=SHELTER,                ''",
            "?region=65.03,                uptd-ppa-nunukan polres-nunukan puskesmas-krayan",
            "?kind=POLICE&region=65.71,    polres-tarakan",
            "?kind=POLICE&region=65,       polda-kaltara polres-nunukan polres-tarakan",
            "?region=64,                   ''",
        })
        void areFoundByKindAndRegion(String query, String aliases) {
            List<String> expected =
                    Set.of(aliases.split(" ")).stream()
                            .filter(alias -> !alias.isEmpty())
                            .map(Demo::agency)
                            .toList();

            assertThat(as("rina", "/agencies" + query).items("id"))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }

        @Test
        void comeInPagesThatTogetherAreTheWhole() {
            List<String> seen = new ArrayList<>();
            String query = "?limit=4";
            while (query != null) {
                JsonNode page = as("rina", "/agencies" + query).body();
                seen.addAll(
                        page.get("items").valueStream().map(i -> i.get("id").asString()).toList());
                query = page.has("next") ? "?limit=4&after=" + page.get("next").asString() : null;
            }

            assertThat(seen)
                    .doesNotHaveDuplicates()
                    .isEqualTo(as("rina", "/agencies?limit=100").items("id"));
        }

        @Test
        void areReadOneByOneToo() {
            JsonNode agency = as("budi", "/agencies/" + Demo.agency("uptd-ppa-nunukan")).body();

            assertThat(agency.get("name").asString()).isEqualTo("UPTD PPA Kabupaten Nunukan");
        }

        @ParameterizedTest
        @ValueSource(strings = {ABSENT, "polres-nunukan", "..%2F..%2Fusers", "%00", "a b"})
        void thatDoNotExistAreNotFound(String id) {
            Answer answer = as("budi", "/agencies/" + id);

            assertThat(answer.status()).isIn(400, 404);
            assertThat(answer.text()).doesNotContain("xception");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "?kind=police",
                    "?kind=",
                    "?region=Nunukan",
                    "?limit=0",
                    "?limit=101",
                    "?limit=x",
                    "?after=../.."
                })
        void cannotBeAskedForByNonsense(String query) {
            Answer answer = as("budi", "/agencies" + query);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.problem()).isEqualTo("/problems/invalid-parameter");
        }

        @ParameterizedTest
        @ValueSource(strings = {"tuntas-cases", "tuntas-referrals", "tuntas-notifications"})
        void areReadByOurServices(String client) {
            assertThat(asService(client, "/agencies").status()).isEqualTo(200);
            assertThat(asService(client, "/agencies/" + Demo.agency("polda-kaltara")).status())
                    .isEqualTo(200);
        }
    }

    @Nested
    class PeopleOfAnAgency {

        @Test
        void areTheCallersOwnUnlessNamed() {
            assertThat(as("rina", "/people").items("id"))
                    .containsExactlyInAnyOrder(
                            Demo.person("rina"),
                            Demo.person("yusuf"),
                            Demo.person("maria"),
                            Demo.person("hasan"));
        }

        @Test
        void areFoundByRole() {
            Answer answer =
                    as("agus", "/people?role=liaison&agency=" + Demo.agency("polres-tarakan"));

            assertThat(answer.items("id"))
                    .containsExactlyInAnyOrder(Demo.person("agus"), Demo.person("bayu"));
            assertThat(answer.body().at("/items/0/agencyId").asString())
                    .isEqualTo(Demo.agency("polres-tarakan"));
        }

        @Test
        void areNeitherServiceAccountsNorMembersOfTwoAgencies() {
            assertThat(as("budi", "/people").items("id")).containsExactly(Demo.person("budi"));
        }

        @Test
        void carryNoMailAddress() {
            assertThat(as("budi", "/people").text()).doesNotContain("@", "example");
        }

        @Test
        void ofAnotherAgencyAnswerLikeThoseOfNone() {
            Answer foreign = as("budi", "/people?agency=" + Demo.agency("polres-tarakan"));
            Answer absent = as("budi", "/people?agency=" + ABSENT);

            assertThat(foreign.status()).isEqualTo(404);
            assertThat(foreign.text()).isEqualTo(absent.text());
        }

        @Test
        void areAllReadByTheLeadOfficesCoordinatorAndNotByItsHead() {
            String police = "/people?agency=" + Demo.agency("polres-tarakan");

            assertThat(as("wati", police).items("id")).hasSize(2);
            assertThat(as("ratna", police).status()).isEqualTo(404);
        }

        @Test
        void areReadByTheServicesThatTellThemOrGiveThemWorkAndByNoOther() {
            String police = "/people?role=liaison&agency=" + Demo.agency("polres-tarakan");

            assertThat(asService("tuntas-notifications", police).items("id")).hasSize(2);
            assertThat(asService("tuntas-cases", police).items("id")).hasSize(2);
            assertThat(asService("tuntas-referrals", police).status()).isEqualTo(403);
        }

        @Test
        void mustBeNamedByAServiceWhichHasNoneOfItsOwn() {
            Answer answer = asService("tuntas-notifications", "/people");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body().path("parameter").asString()).isEqualTo("agency");
        }

        @Test
        void cannotBeAskedForByARoleThatIsNone() {
            assertThat(as("budi", "/people?role=admin").status()).isEqualTo(400);
        }

        @Test
        void mayBeNobody() {
            String krayan = "/people?agency=" + Demo.agency("puskesmas-krayan");

            assertThat(asService("tuntas-notifications", krayan).items("id")).isEmpty();
        }
    }

    @Nested
    class OnePerson {

        @Test
        void isReadByColleagues() {
            JsonNode bayu = as("agus", "/people/" + Demo.person("bayu")).body();

            assertThat(bayu.get("name").asString()).isEqualTo("Bayu Nugroho");
            assertThat(bayu.get("locale").asString()).isEqualTo("en");
            assertThat(texts(bayu.get("roles"))).containsExactly("liaison");
        }

        @Test
        void ofAnotherAgencyAnswersLikeOneWhoIsAbsentOrNoPerson() {
            String path = "/people/";
            Answer foreign = as("budi", path + Demo.person("agus"));

            assertThat(foreign.status()).isEqualTo(404);
            for (String other :
                    List.of(
                            ABSENT,
                            Demo.person("dua"),
                            Demo.person("service-account-svc-polres-nunukan"))) {
                Answer absent = as("budi", path + other);
                assertThat(absent.status()).isEqualTo(404);
                assertThat(absent.text().replace(other, Demo.person("agus")))
                        .isEqualTo(foreign.text());
            }
        }
    }

    @Nested
    class AMailAddress {

        @Test
        void isForTheServiceThatSendsMail() {
            JsonNode address =
                    asService(
                                    "tuntas-notifications",
                                    "/people/" + Demo.person("bayu") + "/mail-address")
                            .body();

            assertThat(address.get("address").asString()).isEqualTo("bayu@polres-tarakan.example");
            assertThat(address.get("locale").asString()).isEqualTo("en");
        }

        @Test
        void isForNobodyElse() {
            String path = "/people/" + Demo.person("bayu") + "/mail-address";

            for (String person : List.of("bayu", "agus", "wati", "tono")) {
                assertThat(as(person, path).problem()).isEqualTo("/problems/not-allowed");
            }
            for (String client :
                    List.of("tuntas-cases", "tuntas-referrals", "svc-polres-nunukan")) {
                Answer answer = asService(client, path);
                assertThat(answer.status()).isEqualTo(403);
                assertThat(answer.text()).doesNotContain("polres-tarakan.example");
            }
        }
    }

    @Nested
    class AnAgencyThatImitatesAnother {

        @Test
        void isAnotherAgencyAndSeesNobodyOfIt() {
            String own = Demo.agency("uptd-ppa-nunukan-palsu");
            String real = Demo.agency("uptd-ppa-nunukan");

            assertThat(as("palsu", "/me").body().at("/agency/id").asString()).isEqualTo(own);
            assertThat(as("palsu", "/people").items("id")).containsExactly(Demo.person("palsu"));
            assertThat(as("palsu", "/people?agency=" + real).status()).isEqualTo(404);
            assertThat(as("palsu", "/people?agency=uptd-ppa-nunukan").status()).isEqualTo(404);
            assertThat(as("palsu", "/people/" + Demo.person("yusuf")).status()).isEqualTo(404);
        }
    }

    @Test
    void nothingIsReadWithoutAToken() {
        for (String path : List.of("/me", "/agencies", "/people", "/anything")) {
            Answer answer = identity.getUnsigned("/api/v1" + path);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.problem()).isEqualTo("/problems/unauthenticated");
        }
    }

    @Nested
    class ATokenIsRefused {

        @ParameterizedTest
        @ValueSource(strings = {"/me", "/agencies", "/people"})
        void ofAPersonInTwoAgencies(String path) {
            Answer answer = as("dua", path);

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.problem()).isEqualTo("/problems/agency-not-single");
        }

        @Test
        void ofAnotherAudience() {
            Answer answer = identity.get("/api/v1/me", Demo.fixtureToken("svc-wrong-audience"));

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.problem()).isEqualTo("/problems/unauthenticated");
        }

        @Test
        void whenItsTimeIsOver() {
            String token = Demo.fixtureToken("svc-short-lived");
            assertThat(identity.get("/api/v1/me", token).status()).isEqualTo(200);

            // One second of life and five of tolerated clock skew.
            Awaitility.await()
                    .atMost(Duration.ofSeconds(15))
                    .untilAsserted(() ->
                            assertThat(identity.get("/api/v1/me", token).status()).isEqualTo(401));
        }

        @Test
        void thatSomebodyChanged() {
            String token = keycloak.tokenOf("budi");
            int signature = token.lastIndexOf('.');
            String changed =
                    token.substring(0, signature + 1)
                            + token.substring(signature + 1).transform(ReadingTheDirectoryIT::swap);

            assertThat(identity.get("/api/v1/me", changed).status()).isEqualTo(401);
        }
    }

    private static String swap(String signature) {
        return (signature.charAt(0) == 'A' ? 'B' : 'A') + signature.substring(1);
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
