package id.tuntas.identity.changes;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.identity.Console;
import id.tuntas.identity.Demo;
import id.tuntas.standalone.parts.Parts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is done in Keycloak's own console, told by two replicas that run beside each other. */
class TellingWhatChangedIT {

    private static final String PREFIX = "it" + Long.toHexString(System.nanoTime());
    private static final String SERVERS = Parts.shared().kafka().servers();
    private static final Replica ONE = new Replica(PREFIX);
    private static final Replica OTHER = new Replica(PREFIX, "--tuntas.changes.every=1s");

    private static final String NUNUKAN = Demo.agency("polres-nunukan");
    private static final String TARAKAN = Demo.agency("polres-tarakan");

    private final Console console = Console.ofSharedParts();
    private final Heard heard = new Heard(SERVERS, PREFIX + ".identity");
    private String person = "";

    @BeforeEach
    void aPersonAtWork() {
        person = console.createPerson("c" + Long.toHexString(System.nanoTime()));
        console.join(person, NUNUKAN);
    }

    @AfterEach
    void gone() {
        console.delete("/users/" + person);
        heard.close();
    }

    @AfterAll
    static void closed() {
        ONE.close();
        OTHER.close();
    }

    @Test
    void whoJoinsForTheFirstTimeIsInvited() {
        Heard.Event invited = heard.await("person-invited", person);

        assertThat(invited.data()).isEqualTo(like("person-invited", "agencyId", NUNUKAN));
        assertThat(invited.key()).isEqualTo(person);
        assertThat(invited.sequence()).matches("000001-\\d{12}-\\d{4}");
        assertThat(invited.data().toString()).doesNotContain("latihan", "Orang");
    }

    @Test
    void aRoleThatComesIsToldAndOneThatGoesRevokesToo() {
        console.grant(person, "liaison");
        console.grant(person, "intake");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> rolesTold().equals(List.of("intake", "liaison")));
        console.withdraw(person, "intake");

        assertThat(heard.await("access-revoked", person).data().get("reason").asString())
                .isEqualTo("ROLE_LOST");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> rolesTold().equals(List.of("liaison")));
    }

    @Test
    void aGroupThatIsLeftRevokes() {
        String group = console.createGroup("g" + Long.toHexString(System.nanoTime()), "liaison");
        try {
            console.joinGroup(person, group);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> rolesTold().equals(List.of("liaison")));
            console.leaveGroup(person, group);

            assertThat(heard.await("access-revoked", person).data().get("reason").asString())
                    .isEqualTo("ROLE_LOST");
        } finally {
            console.delete("/groups/" + group);
        }
    }

    @Test
    void aSystemThatIsClosedIsRevoked() {
        String name = "svc-" + Long.toHexString(System.nanoTime());
        String client = console.createSystem(name);
        try {
            String account =
                    console.get("/clients/" + client + "/service-account-user")
                            .get("id")
                            .asString();
            console.put(
                    "/clients/" + client,
                    ((ObjectNode) console.get("/clients/" + client)).put("enabled", false));

            assertThat(heard.await("access-revoked", account).data().get("reason").asString())
                    .isEqualTo("DISABLED");
        } finally {
            console.delete("/clients/" + client);
        }
    }

    @Test
    void whoLeavesForAnotherAgencyHasMovedOnce() {
        console.leave(person, NUNUKAN);
        console.join(person, TARAKAN);

        Heard.Event moved = heard.await("person-moved", person);
        assertThat(moved.data().get("fromAgencyId").asString()).isEqualTo(NUNUKAN);
        assertThat(moved.data().get("agencyId").asString()).isEqualTo(TARAKAN);
        assertThat(heard.await("access-revoked", person).data().get("reason").asString())
                .isEqualTo("MEMBERSHIP_LOST");
    }

    @Test
    void whoJoinsTheOtherAgencyFirstHasMovedAsWell() {
        console.join(person, TARAKAN);
        console.leave(person, NUNUKAN);

        Heard.Event moved = heard.await("person-moved", person);
        assertThat(moved.data().get("fromAgencyId").asString()).isEqualTo(NUNUKAN);
        assertThat(moved.data().get("agencyId").asString()).isEqualTo(TARAKAN);
    }

    @Test
    void whoIsSwitchedOffIsDeactivatedOnceAndRevokedEvenIfSwitchedOnAtOnce() {
        console.switchPerson(person, false);
        console.switchPerson(person, false);
        console.switchPerson(person, true);

        heard.await("person-deactivated", person);
        heard.await("person-changed", person);
        assertThat(heard.await("access-revoked", person).data().get("reason").asString())
                .isEqualTo("DISABLED");
        assertThat(distinct("person-deactivated")).hasSize(1);
    }

    @Test
    void signingOutAndANewPasswordByAnAdministratorRevoke() {
        console.signOut(person);
        console.resetPassword(person);

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(distinct("access-revoked"))
                                .extracting(each -> each.data().get("reason").asString())
                                .containsExactlyInAnyOrder("SIGNED_OUT", "PASSWORD_RESET"));
    }

    @Test
    void anAgencyThatChangesIsTold() {
        JsonNode agency = console.get("/organizations/" + TARAKAN);
        console.put(
                "/organizations/" + TARAKAN,
                ((ObjectNode) agency.deepCopy()).put("description", "changed"));

        assertThat(heard.await("agency-changed", TARAKAN).data().get("link").asString())
                .isEqualTo("/api/v1/agencies/" + TARAKAN);
    }

    @Test
    void bothReplicasTellTheSameEventsSoThatConsumersApplyThemOnce() {
        for (int i = 0; i < 5; i++) {
            console.grant(person, "liaison");
            console.withdraw(person, "liaison");
            ONE.watch().lookNow();
            OTHER.watch().lookNow();
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(distinct("access-revoked")).hasSize(5));

        Map<String, List<Heard.Event>> byId =
                heard.about(person).stream().collect(Collectors.groupingBy(Heard.Event::id));
        byId.values()
                .forEach(same ->
                        assertThat(same)
                                .extracting(Heard.Event::sequence, Heard.Event::type)
                                .allMatch(each ->
                                        each.equals(
                                                org.assertj.core.api.Assertions.tuple(
                                                        same.getFirst().sequence(),
                                                        same.getFirst().type()))));
        assertThat(byId.values().stream().map(same -> same.getFirst().sequence()))
                .doesNotHaveDuplicates();
    }

    @Test
    void ourOwnMemoryIsForgottenBeforeOthersHear() {
        String token = Parts.shared().keycloak().tokenOf("budi");
        String path = "/api/v1/people/" + person;
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> ONE.identity.get(path, token).status() == 200);
        assertThat(ONE.identity.get(path, token).body().get("roles").toString()).isEqualTo("[]");
        console.grant(person, "liaison");

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() ->
                        ONE.identity
                                .get(path, token)
                                .body()
                                .get("roles")
                                .toString()
                                .contains("liaison"));
    }

    private List<String> rolesTold() {
        return heard.about(person).stream()
                .filter(each -> each.name().equals("person-changed"))
                .sorted(java.util.Comparator.comparing(Heard.Event::sequence))
                .map(each ->
                        each.data().get("roles").valueStream().map(JsonNode::asString).toList())
                .reduce((_, later) -> later)
                .orElse(List.of());
    }

    private List<Heard.Event> distinct(String name) {
        return heard.about(person).stream()
                .filter(each -> each.name().equals(name))
                .collect(Collectors.toMap(Heard.Event::id, each -> each, (first, _) -> first))
                .values()
                .stream()
                .toList();
    }

    private JsonNode like(String name, String field, String value) {
        ObjectNode golden = (ObjectNode) Golden.example(name);
        golden.put("personId", person).put("link", "/api/v1/people/" + person);
        return golden.put(field, value);
    }

    /** The committed examples. */
    static final class Golden {
        private static final JsonMapper JSON = JsonMapper.builder().build();

        private Golden() {}

        static JsonNode example(String name) {
            String file = "/contracts/events/id.tuntas.identity." + name + ".v1.example.json";
            return JSON.readTree(Golden.class.getResourceAsStream(file));
        }
    }
}
