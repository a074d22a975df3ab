package id.tuntas.cases;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.cases.CaseService.Answer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssigningIT extends RunningCaseService {

    private static final String MARIA = IdentityService.person("maria");
    private static final String YUSUF = IdentityService.person("yusuf");

    @Test
    void givesTheCaseToACaseManagerOfTheUnitAndKeepsWhoHadIt() {
        String id = cases.registered();

        assertThat(assign("hasan", id, MARIA).status()).isEqualTo(200);
        Answer again = assign("maria", id, YUSUF);

        assertThat(again.text("assigneeId")).isEqualTo(YUSUF);
        assertThat(again.body().path("assignments").valueStream())
                .extracting(each -> each.path("assigneeId").asString())
                .containsExactly(MARIA, YUSUF);
        assertThat(worklist("yusuf", "me")).contains(id);
        assertThat(worklist("hasan", YUSUF)).contains(id);
        assertThat(worklist("maria", "me")).doesNotContain(id);
        assertThat(worklist("maria", "none")).doesNotContain(id);
    }

    @Test
    void listsWhatNobodyCarries() {
        String id = cases.registered();

        assertThat(worklist("hasan", "none")).contains(id);
    }

    /** A head, somebody of another unit, one who takes calls, and nobody at all. */
    @ParameterizedTest
    @ValueSource(strings = {"hasan", "lina", "rina"})
    void isOnlyToTheUnitsCaseManagers(String person) {
        String id = cases.registered();

        Answer answer = assign("hasan", id, IdentityService.person(person));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().at("/errors/0/code").asString()).isEqualTo("unknown-person");
        assertThat(worklist("hasan", "none")).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lina", "joko", "rina", "budi", "palsu"})
    void isAbsentToStrangers(String person) {
        assertThat(assign(person, cases.registered(), MARIA).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sari", "wati", "ratna"})
    void isNotForWhoeverOnlyReads(String person) {
        assertThat(assign(person, cases.registered(), MARIA).status()).isEqualTo(403);
    }

    @Test
    void saysSoWhileNobodyTellsWhoWorksThereAndChangesNothing() {
        String id = cases.registered();
        IDENTITY.isBroken(true);
        try {
            Answer answer = assign("hasan", id, MARIA);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.problem()).isEqualTo("directory-unavailable");
            assertThat(answer.headers()).containsKey("retry-after");
        } finally {
            IDENTITY.isBroken(false);
        }
        assertThat(worklist("hasan", "none")).contains(id);
        assertThat(assign("hasan", id, MARIA).status()).isEqualTo(200);
    }

    @Test
    void handsOverAllOpenCasesOnceHoweverOftenItIsAsked() {
        List<String> ids = IntStream.range(0, 3).mapToObj(_ -> cases.registered()).toList();
        ids.forEach(id -> assign("hasan", id, YUSUF));
        String closed = cases.inService();
        assign("hasan", closed, YUSUF);
        cases.as("yusuf")
                .post("/api/v1/cases/" + closed + "/closure", Bodies.closure("UNTRACEABLE"));
        cases.as("hasan").post("/api/v1/cases/" + closed + "/closure/approval");
        Map<String, Object> body = Map.of("fromPersonId", YUSUF, "toPersonId", MARIA);
        String key = "hand-over-" + closed;

        Answer first = cases.as("hasan").key(key).post("/api/v1/hand-overs", body);
        // Given to them after it was done: that is no part of it.
        String afterwards = cases.registered();
        assign("hasan", afterwards, YUSUF);
        Answer repeat = cases.as("hasan").key(key).post("/api/v1/hand-overs", body);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body().path("cases").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(repeat.status()).isEqualTo(201);
        assertThat(repeat.replayed()).isTrue();
        assertThat(repeat.body().path("cases")).isEqualTo(first.body().path("cases"));
        assertThat(worklist("maria", "me")).containsAll(ids);
        assertThat(first.text("state")).isEqualTo("Done");
        assertThat(first.body().path("left").asInt(-1)).isZero();
        assertThat(worklist("yusuf", "me")).containsExactlyInAnyOrder(closed, afterwards);
        String location = "/api/v1/hand-overs/" + first.text("id");
        assertThat(first.headers().get("location")).isEqualTo(location);
        assertThat(cases.as("hasan").get(location).body()).isEqualTo(repeat.body());
        assertThat(cases.as("joko").get(location).status()).isEqualTo(404);
        assertThat(
                        cases.as("hasan")
                                .key(key)
                                .post(
                                        "/api/v1/hand-overs",
                                        Map.of("fromPersonId", MARIA, "toPersonId", YUSUF))
                                .problem())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void handsOverToAColleagueOfTheUnitOnly() {
        assertThat(
                        cases.as("hasan")
                                .post(
                                        "/api/v1/hand-overs",
                                        Map.of(
                                                "fromPersonId",
                                                YUSUF,
                                                "toPersonId",
                                                IdentityService.person("lina")))
                                .body()
                                .at("/errors/0/code")
                                .asString())
                .isEqualTo("unknown-person");
        assertThat(
                        cases.as("hasan")
                                .post(
                                        "/api/v1/hand-overs",
                                        Map.of("fromPersonId", YUSUF, "toPersonId", YUSUF))
                                .body()
                                .at("/errors/0/code")
                                .asString())
                .isEqualTo("conflict");
    }

    @ParameterizedTest
    @ValueSource(strings = {"maria", "rina", "wati", "ratna", "budi"})
    void handsOverForTheHeadAlone(String person) {
        assertThat(
                        cases.as(person)
                                .post(
                                        "/api/v1/hand-overs",
                                        Map.of("fromPersonId", YUSUF, "toPersonId", MARIA))
                                .status())
                .isEqualTo(403);
    }

    /** A head hands over the own unit's cases and no others'. */
    @Test
    void leavesOtherUnitsCasesAlone() {
        String id = cases.registered();
        assign("hasan", id, MARIA);

        Answer foreign =
                cases.as("joko")
                        .post(
                                "/api/v1/hand-overs",
                                Map.of(
                                        "fromPersonId",
                                        MARIA,
                                        "toPersonId",
                                        IdentityService.person("lina")));

        assertThat(foreign.body().path("cases").asInt(-1)).isZero();
        assertThat(worklist("maria", "me")).contains(id);
    }

    private Answer assign(String person, String id, String assignee) {
        return cases.as(person)
                .post("/api/v1/cases/" + id + "/assignment", Map.of("assigneeId", assignee));
    }

    private List<String> worklist(String person, String assignee) {
        return cases.as(person)
                .get("/api/v1/cases?limit=100&assignee=" + assignee)
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }
}
