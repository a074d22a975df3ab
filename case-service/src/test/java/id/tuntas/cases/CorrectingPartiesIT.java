package id.tuntas.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.cases.CaseService.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CorrectingPartiesIT extends RunningCaseService {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Map<String, String> LEARNED = Map.of("code", "IDENTITY_LEARNED");

    @Test
    void namesAVictimWhoWasUnknownAndKeepsWhatWasKnownBefore() {
        String path = parties(cases.registered());
        Answer before = cases.as("maria").get(victim(path));
        assertThat(before.etag()).isEqualTo("\"1\"");
        assertThat(before.body().path("person").has("name")).isFalse();

        Answer named =
                correct(
                        "maria",
                        victim(path),
                        "\"1\"",
                        Map.of(
                                "name",
                                "Siti Aminah",
                                "identityNumber",
                                "6503 1160 0101 0001",
                                "phones",
                                List.of(Map.of("number", "0813-5000-1234", "safeToCall", false))));

        assertThat(named.status()).isEqualTo(200);
        assertThat(named.etag()).isEqualTo("\"2\"");
        assertThat(named.body().at("/person/name").asString()).isEqualTo("Siti Aminah");
        assertThat(named.body().at("/person/identityNumber").asString())
                .isEqualTo("6503116001010001");
        assertThat(named.body().at("/person/phones/0/number").asString())
                .isEqualTo("+6281350001234");
        assertThat(named.body().at("/person/whereabouts").asString())
                .isEqualTo("Rumah di dekat dermaga");
        JsonNode history = cases.as("maria").get(victim(path) + "/history").body().path("items");
        assertThat(history).hasSize(2);
        assertThat(history.at("/0/person").has("name")).isFalse();
        assertThat(history.at("/0/version").asInt()).isEqualTo(1);
        assertThat(history.at("/1/person/name").asString()).isEqualTo("Siti Aminah");
        assertThat(history.at("/1/reason").asString()).isEqualTo("IDENTITY_LEARNED");
        assertThat(history.at("/1/changedBy").asString())
                .isEqualTo(named.text("changedBy"))
                .isNotBlank();
        assertThat(history.at("/1/changedAt").asString()).isNotBlank();
    }

    @Test
    void isShownToWhoeverIsReferredToFromThenOn() {
        String id = cases.registered();
        correct("maria", victim(parties(id)), "\"1\"", Map.of("name", "Siti Aminah"));

        Answer granted = cases.grant(id, UUID.randomUUID().toString());

        assertThat(granted.body().at("/packet/victim/name").asString()).isEqualTo("Siti Aminah");
    }

    @Test
    void makesATerlaporATersangka() {
        String path = parties(cases.registered());
        String suspect = path + "/" + idOf(path, "SUSPECT");

        Answer answer =
                cases.as("maria")
                        .with("If-Match", "\"1\"")
                        .patch(
                                suspect,
                                Map.of(
                                        "person",
                                        Map.of("status", "SUSPECT", "suspectRole", "EXPLOITER"),
                                        "reason",
                                        Map.of("code", "STATUS_CHANGED", "text", "LP/B/77")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/person/status").asString()).isEqualTo("SUSPECT");
        JsonNode first = cases.as("maria").get(suspect + "/history").body().at("/items/0");
        assertThat(first.at("/person/status").asString()).isEqualTo("REPORTED");
        assertThat(first.at("/person/suspectRole").asString()).isEqualTo("RECRUITER");
    }

    @Test
    void needsTheVersionOfTheParty() {
        String path = victim(parties(cases.registered()));
        Map<String, Object> body = Map.of("person", Map.of("name", "A"), "reason", LEARNED);

        Answer missing = cases.as("maria").patch(path, body);
        assertThat(missing.status()).isEqualTo(428);
        assertThat(correct("maria", path, "\"1\"", Map.of("name", "A")).status()).isEqualTo(200);
        Answer stale = correct("yusuf", path, "\"1\"", Map.of("name", "B"));

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.body().path("currentVersion").asInt()).isEqualTo(2);
        assertThat(cases.as("maria").get(path + "/history").body().path("items")).hasSize(2);
    }

    /** Another party's change, or a grant, is no reason to refuse this one. */
    @Test
    void isNotDisturbedByAChangeElsewhereInTheFile() {
        String id = cases.registered();
        String path = victim(parties(id));
        cases.grant(id, UUID.randomUUID().toString());

        assertThat(correct("maria", path, "\"1\"", Map.of("name", "A")).status()).isEqualTo(200);
    }

    @Test
    void addsAWitnessOnceHoweverOftenItIsAsked() {
        String id = cases.registered();
        String path = parties(id);
        Map<String, Object> witness =
                Map.of(
                        "role",
                        "WITNESS",
                        "person",
                        Map.of(
                                "name",
                                "Bu Ani",
                                "relation",
                                "tetangga",
                                "phones",
                                List.of(Map.of("number", "0813-5000-9999", "safeToCall", true))));

        String key = UUID.randomUUID().toString();
        Answer added = cases.as("maria").key(key).post(path, witness);
        Answer again = cases.as("maria").key(key).post(path, witness);

        assertThat(added.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.replayed()).isTrue();
        assertThat(again.text("id")).isEqualTo(added.text("id"));
        assertThat(added.headers().get("location")).isEqualTo(path + "/" + added.text("id"));
        assertThat(cases.as("maria").get(path + "/" + added.text("id")).status()).isEqualTo(200);
        assertThat(roles(path)).containsExactly("VICTIM", "SUSPECT", "WITNESS");
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(
                                        cases.as("maria")
                                                .get("/api/v1/cases/" + id + "/timeline")
                                                .text())
                                .contains("case.party-added", added.text("id"))
                                .doesNotContain("Ani"));
    }

    @Test
    void tellsTheTimelineThatAndByWhomButNotWhat() {
        String id = cases.registered();
        correct("maria", victim(parties(id)), "\"1\"", Map.of("name", "Siti Rahasia"));

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(
                                        cases.as("maria")
                                                .get("/api/v1/cases/" + id + "/timeline")
                                                .text())
                                .contains("case.party-corrected")
                                .doesNotContain("Rahasia"));
    }

    @Test
    void aCaseHasExactlyOneVictim() {
        String path = parties(cases.registered());

        assertThat(errors(post(path, "VICTIM", Map.of("name", "Ani"))))
                .containsExactly("/role conflict");
    }

    @Test
    void everyWrongFieldIsToldAtOnce() {
        String path = parties(cases.registered());

        assertThat(
                        errors(
                                post(
                                        path,
                                        "NEIGHBOUR",
                                        Map.of(
                                                "identityNumber",
                                                "12",
                                                "age",
                                                12,
                                                "birthYear",
                                                1980,
                                                "phones",
                                                List.of(Map.of("number", "1")),
                                                "colour",
                                                "red"))))
                .isNotEmpty();
        assertThat(
                        errors(
                                post(
                                        path,
                                        "NEIGHBOUR",
                                        Map.of(
                                                "identityNumber",
                                                "12",
                                                "age",
                                                12,
                                                "birthYear",
                                                1980,
                                                "phones",
                                                List.of(Map.of("number", "1"))))))
                .containsExactly(
                        "/person/birthYear conflict",
                        "/person/identityNumber identity-number",
                        "/person/phones/0/number phone",
                        "/person/phones/0/safeToCall required",
                        "/role unknown-code");
        assertThat(errors(post(path, "WITNESS", Map.of("alias", "x", "sex", "FEMALE"))))
                .containsExactly("/person/alias conflict", "/person/sex conflict");
        assertThat(errors(post(path, "WITNESS", Map.of()))).containsExactly("/person required");
        assertThat(
                        errors(
                                cases.as("maria")
                                        .with("If-Match", "\"1\"")
                                        .patch(
                                                victim(path),
                                                Map.of(
                                                        "person",
                                                        Map.of("name", "x".repeat(201)),
                                                        "reason",
                                                        Map.of("code", "OTHER")))))
                .containsExactly("/person/name length", "/reason/text required");
        assertThat(roles(path)).containsExactly("VICTIM", "SUSPECT");
        assertThat(cases.as("maria").get(victim(path)).etag()).isEqualTo("\"1\"");
    }

    /** Primero once loaded a child's record by its id and asked for no parent (R2-3957). */
    @ParameterizedTest
    @ValueSource(strings = {"maria", "yusuf"})
    void isAbsentUnderAnotherCaseThatTheCallerMayRead(String person) {
        String other = parties(cases.registered());
        String party = idOf(parties(cases.registered()), "VICTIM");

        for (String id : List.of(party, "no-such-party", "..%2f", "%3Cb%3E")) {
            assertThat(cases.as(person).get(other + "/" + id).status()).isIn(404, 400);
        }
        assertThat(cases.as(person).get(other + "/" + party).text())
                .isEqualTo(cases.as(person).get(other + "/no-such-party").text());
        assertThat(cases.as(person).get(other + "/" + party + "/history").status()).isEqualTo(404);
        assertThat(correct(person, other + "/" + party, "\"1\"", Map.of("name", "x")).status())
                .isEqualTo(404);
    }

    @Test
    void isNotForWhoeverOnlyReads() {
        String path = parties(cases.registered());

        assertThat(cases.as("sari").get(path).status()).isEqualTo(200);
        assertThat(cases.as("sari").get(path).body().at("/items/0/allowedActions")).isEmpty();
        assertThat(
                        cases.as("sari")
                                .post(
                                        path,
                                        Map.of("role", "WITNESS", "person", Map.of("name", "x")))
                                .status())
                .isEqualTo(403);
        assertThat(correct("sari", victim(path), "\"1\"", Map.of("name", "x")).status())
                .isEqualTo(403);
    }

    private Answer correct(String as, String path, String etag, Map<String, Object> person) {
        return cases.as(as)
                .with("If-Match", etag)
                .patch(path, Map.of("person", person, "reason", LEARNED));
    }

    private Answer post(String path, String role, Map<String, Object> person) {
        return cases.as("maria").post(path, Map.of("role", role, "person", person));
    }

    private static String parties(String caseId) {
        return "/api/v1/cases/" + caseId + "/parties";
    }

    private String victim(String path) {
        return path + "/" + idOf(path, "VICTIM");
    }

    private String idOf(String path, String role) {
        return items(path)
                .filter(party -> party.path("role").asString().equals(role))
                .map(party -> party.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private List<String> roles(String path) {
        return items(path).map(party -> party.path("role").asString()).toList();
    }

    private Stream<JsonNode> items(String path) {
        return cases.as("maria").get(path).body().path("items").valueStream();
    }

    private static List<String> errors(Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        return answer.body()
                .path("errors")
                .valueStream()
                .map(error ->
                        error.path("pointer").asString() + " " + error.path("code").asString())
                .sorted()
                .toList();
    }
}
