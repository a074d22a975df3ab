package id.tuntas.identity.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.identity.Console;
import id.tuntas.identity.Demo;
import id.tuntas.identity.Identity;
import id.tuntas.identity.Identity.Answer;
import id.tuntas.standalone.parts.KeycloakRealm;
import id.tuntas.standalone.parts.LoginAnswer;
import id.tuntas.standalone.parts.PartFailure;
import id.tuntas.standalone.parts.Parts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "resilience4j.timelimiter.instances.keycloak.timeout-duration=30s",
            "tuntas.directory.read-timeout=30s"
        })
class AdministeringPeopleIT {

    private static final String PEOPLE = "/api/v1/people";
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

    private String tono() {
        return keycloak.tokenOf("tono");
    }

    private String indra() {
        return keycloak.tokenOf("indra");
    }

    /** An agency of the test's own, so that no other test sees its people. */
    private String agency(String kind) {
        return identity.post(
                        "/api/v1/agencies",
                        Map.of("name", "Instansi " + System.nanoTime(), "kind", kind),
                        tono())
                .id();
    }

    private static Map<String, Object> person(Invited invited, String agency, String... roles) {
        return Map.of(
                "name",
                "Ani Lestari",
                "mail",
                invited.address(),
                "roles",
                List.of(roles),
                "agencyId",
                agency);
    }

    private Answer invite(Invited invited, String agency, String... roles) {
        Answer answer = identity.post(PEOPLE, person(invited, agency, roles), tono());
        assertThat(answer.status()).isEqualTo(201);
        return answer;
    }

    @Test
    void anInvitationLeadsFromTheMailToASignIn() {
        Invited ani = Invited.somebody();
        String agency = agency("IMMIGRATION");
        Answer made = invite(ani, agency, "agency-admin", "liaison");
        String path = PEOPLE + "/" + made.id();
        assertThat(made.headers().getFirst("Location")).isEqualTo(path);
        assertThat(made.body().path("state").asString()).isEqualTo("INVITED");
        assertThat(made.texts("allowedActions"))
                .containsExactly("roles", "move", "invitation", "deactivation");
        assertThat(ani.mail().subject()).isEqualTo("Undangan ke Tuntas");
        assertThat(ani.mail().body()).doesNotContain("Ani", "Lestari");
        assertThatThrownBy(ani::signIn).isInstanceOf(PartFailure.class);

        ani.acceptWithPassword();

        String token = ani.signIn().accessToken();
        Answer me = identity.get("/api/v1/me", token);
        assertThat(me.id()).isEqualTo(made.id());
        assertThat(me.texts("roles")).containsExactly("agency-admin", "liaison");
        assertThat(me.body().at("/agency/id").asString()).isEqualTo(agency);
        assertThat(me.body().path("name").asString()).isEqualTo("Ani Lestari");
        assertThat(identity.post(path + "/invitation", Map.of(), tono()).problem())
                .isEqualTo("/problems/invitation-used");
    }

    @Test
    void anInvitationSpeaksThePersonsLanguageAndCanBeSentAgain() {
        Invited ani = Invited.somebody();
        Answer made =
                identity.post(
                        PEOPLE,
                        Map.of(
                                "name",
                                "Ani",
                                "mail",
                                ani.address(),
                                "roles",
                                List.of("liaison"),
                                "locale",
                                "en"),
                        indra());
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().path("agencyId").asString()).isEqualTo(Demo.agency("polda-kaltara"));
        assertThat(ani.mail().subject()).isEqualTo("Invitation to Tuntas");

        Answer again = identity.post(PEOPLE + "/" + made.id() + "/invitation", Map.of(), indra());

        assertThat(again.status()).isEqualTo(200);
        assertThat(ani.mails()).hasSize(2);
        assertThat(
                        identity.post(
                                        PEOPLE + "/" + made.id() + "/deactivation",
                                        Map.of("reason", "salah undang"),
                                        indra())
                                .body()
                                .path("state")
                                .asString())
                .isEqualTo("DEACTIVATED");
        assertThat(
                        identity.post(PEOPLE + "/" + made.id() + "/invitation", Map.of(), indra())
                                .problem())
                .isEqualTo("/problems/person-deactivated");
    }

    @Test
    void aRepeatInvitesNobodyTwiceAndNoMailGoesOutAgain() {
        Invited ani = Invited.somebody();
        String agency = agency("IMMIGRATION");
        String key = "person-" + System.nanoTime();
        Map<String, Object> body = person(ani, agency, "liaison");
        Answer first = identity.post(PEOPLE, body, tono(), key);
        identity.post(
                PEOPLE + "/" + first.id() + "/roles", Map.of("roles", List.of("head")), tono());

        Answer again = identity.post(PEOPLE, body, tono(), key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.headers().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.texts("roles")).as("as it stands now").containsExactly("head");
        assertThat(ani.mails()).hasSize(1);
        assertThat(
                        identity.post(
                                        PEOPLE,
                                        person(Invited.somebody(), agency, "liaison"),
                                        tono(),
                                        key)
                                .problem())
                .isEqualTo("/problems/idempotency-key-reused");
        assertThat(identity.post(PEOPLE, body, tono()).problem())
                .isEqualTo("/problems/person-known");
    }

    @Test
    void nobodyGivesARoleThatIsNotTheirs() {
        Invited ani = Invited.somebody();
        Answer refused =
                identity.post(
                        PEOPLE,
                        person(
                                ani,
                                Demo.agency("polda-kaltara"),
                                "liaison",
                                "task-force",
                                "case-manager",
                                "platform-admin"),
                        indra());

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("/problems/role-not-yours-to-give");
        assertThat(refused.texts("roles"))
                .containsExactly("case-manager", "platform-admin", "task-force");
        assertThat(ani.mails()).isEmpty();
        assertThat(
                        identity.post(
                                        PEOPLE,
                                        person(ani, Demo.agency("polres-tarakan"), "liaison"),
                                        indra())
                                .problem())
                .isEqualTo("/problems/not-allowed");
        assertThat(
                        identity.post(
                                        PEOPLE,
                                        person(ani, Demo.agency("polres-nunukan"), "liaison"),
                                        keycloak.tokenOf("budi"))
                                .problem())
                .isEqualTo("/problems/not-allowed");
        // No account was left behind by what was refused.
        invite(ani, agency("IMMIGRATION"), "liaison");
    }

    @Test
    void foreignPeopleAreAbsentAndNobodyChangesThemselves() {
        String roles = "/roles";
        Map<String, Object> liaison = Map.of("roles", List.of("liaison"));
        Answer foreign =
                identity.post(PEOPLE + "/" + Demo.person("budi") + roles, liaison, indra());
        Answer absent = identity.post(PEOPLE + "/" + ABSENT + roles, liaison, indra());

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.text()).isEqualTo(absent.text());
        assertThat(
                        identity.post(
                                        PEOPLE + "/" + Demo.person("budi") + "/deactivation",
                                        Map.of("reason", "iseng"),
                                        indra())
                                .status())
                .isEqualTo(404);
        for (String self : List.of("indra", "tono")) {
            assertThat(
                            identity.post(
                                            PEOPLE + "/" + Demo.person(self) + roles,
                                            liaison,
                                            keycloak.tokenOf(self))
                                    .problem())
                    .isEqualTo("/problems/not-yourself");
        }
        assertThat(
                        identity.get(PEOPLE + "/" + Demo.person("indra"), indra())
                                .texts("allowedActions"))
                .isEmpty();
    }

    @Test
    void aMoveLeavesNoRoleThatDoesNotFitAndNoWayBackIn() {
        Invited ani = Invited.somebody();
        String from = agency("IMMIGRATION");
        String to = agency("UPTD_PPA");
        Answer made = invite(ani, from, "head", "liaison");
        ani.acceptWithPassword();
        LoginAnswer before = ani.signIn();
        String path = PEOPLE + "/" + made.id();

        Answer moved = identity.post(path + "/move", Map.of("agencyId", to), tono());

        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.body().path("agencyId").asString()).isEqualTo(to);
        assertThat(moved.texts("roles")).containsExactly("head");
        assertThat(refresh(before)).isFalse();
        assertThat(
                        identity.get("/api/v1/me", ani.signIn().accessToken())
                                .body()
                                .at("/agency/id")
                                .asString())
                .isEqualTo(to);
        assertThat(identity.post(path + "/move", Map.of("agencyId", ABSENT), tono()).status())
                .isEqualTo(422);
        assertThat(identity.post(path + "/move", Map.of("agencyId", from), indra()).problem())
                .isEqualTo("/problems/not-allowed");
    }

    @Test
    void aMoveThatStoppedHalfWayIsFinishedByARepeat() {
        Invited ani = Invited.somebody();
        String from = agency("IMMIGRATION");
        String to = agency("LEGAL_AID");
        Answer made = invite(ani, from, "liaison");
        // As a crash would leave it: out of the one, not yet in the other.
        assertThat(
                        Demo.admin(
                                        keycloak.serviceToken("tuntas-identity"),
                                        "DELETE",
                                        "/organizations/" + from + "/members/" + made.id(),
                                        "")
                                .statusCode())
                .isEqualTo(204);

        Answer moved =
                identity.post(PEOPLE + "/" + made.id() + "/move", Map.of("agencyId", to), tono());

        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.body().path("agencyId").asString()).isEqualTo(to);
        assertThat(moved.texts("roles")).containsExactly("liaison");
    }

    @Test
    void whoIsDeactivatedIsOutAtOnceAndOldSessionsNeverRevive() {
        Invited ani = Invited.somebody();
        String agency = agency("IMMIGRATION");
        String path = PEOPLE + "/" + invite(ani, agency, "liaison").id();
        ani.acceptWithPassword();
        LoginAnswer session = ani.signIn();

        Answer off =
                identity.post(path + "/deactivation", Map.of("reason", "pindah tugas"), tono());

        assertThat(off.body().path("state").asString()).isEqualTo("DEACTIVATED");
        assertThat(off.texts("allowedActions"))
                .contains("reactivation")
                .doesNotContain("invitation");
        assertThat(refresh(session)).isFalse();
        assertThatThrownBy(ani::signIn).isInstanceOf(PartFailure.class);
        assertThat(identity.get(PEOPLE + "?agency=" + agency, tono()).items("state"))
                .containsExactly("DEACTIVATED");

        Answer on = identity.post(path + "/reactivation", Map.of(), tono());

        assertThat(on.body().path("state").asString()).isEqualTo("ACTIVE");
        assertThat(on.texts("roles")).containsExactly("liaison");
        assertThat(refresh(session)).isFalse();
        assertThat(identity.get("/api/v1/me", ani.signIn().accessToken()).status()).isEqualTo(200);
    }

    @Test
    void whoAdministersThePlatformByAGroupAloneIsProtected() {
        String agency = agency("IMMIGRATION");
        Console console = Console.ofSharedParts();
        String name = "g" + Long.toHexString(System.nanoTime());
        String person = console.createPerson(name);
        console.join(person, agency);
        String group = console.createGroup(name, "platform-admin");
        try {
            console.joinGroup(person, group);

            Answer read = identity.get(PEOPLE + "/" + person, tono());
            Answer changed =
                    identity.post(
                            PEOPLE + "/" + person + "/roles",
                            Map.of("roles", List.of("head")),
                            tono());

            assertThat(read.texts("roles")).containsExactly("platform-admin");
            assertThat(read.texts("allowedActions")).isEmpty();
            assertThat(changed.problem()).isEqualTo("/problems/person-protected");
        } finally {
            console.delete("/groups/" + group);
            console.delete("/users/" + person);
        }
    }

    @Test
    void ourServicesAreGivenNobodyWhoHasNotFollowedTheInvitation() {
        Invited ani = Invited.somebody();
        String agency = agency("IMMIGRATION");
        String id = invite(ani, agency, "liaison").id();
        String notifications = keycloak.serviceToken("tuntas-notifications");
        String mail = PEOPLE + "/" + id + "/mail-address";

        assertThat(identity.get(PEOPLE + "?agency=" + agency, notifications).items("id")).isEmpty();
        assertThat(identity.get(mail, notifications).status()).isEqualTo(404);

        ani.acceptWithPassword();

        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> identity.get(mail, notifications).status() == 200);
    }

    private static boolean refresh(LoginAnswer session) {
        return Demo.tokenAnswer(
                        Map.of(
                                "grant_type",
                                "refresh_token",
                                "client_id",
                                "tuntas-bff",
                                "client_secret",
                                Parts.shared().secret("TUNTAS_BFF_SECRET"),
                                "refresh_token",
                                session.refreshToken()))
                .has("access_token");
    }
}
