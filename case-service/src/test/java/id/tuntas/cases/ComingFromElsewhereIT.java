package id.tuntas.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.cases.CaseService.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComingFromElsewhereIT extends RunningCaseService {

    private static final String ABSENT = "no-such-thing";
    private static final Duration SOON = Duration.ofSeconds(20);

    /** Other units, other agencies, roles that read no file, and one who imitates the unit. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "lina", "joko", "rina", "budi", "indra", "fitri", "dian", "krisna", "arif", "nur",
                "tono", "palsu"
            })
    void findsACaseToBeAbsentByteForByte(String person) {
        String id = cases.registered();

        String victim =
                cases.as("maria")
                        .get("/api/v1/cases/" + id + "/parties")
                        .body()
                        .at("/items/0/id")
                        .asString();
        for (String sub :
                List.of(
                        "",
                        "/timeline",
                        "/parties",
                        "/parties/" + victim,
                        "/parties/" + victim + "/history",
                        "/notes",
                        "/notes?kind=COUNSELLING",
                        "/linked")) {
            Answer foreign = cases.as(person).get("/api/v1/cases/" + id + sub);
            Answer absent = cases.as(person).get("/api/v1/cases/" + ABSENT + sub);
            assertThat(foreign.status()).isEqualTo(404);
            assertThat(bytes(foreign)).isEqualTo(bytes(absent));
        }
        for (String sub :
                List.of(
                        "/assessment",
                        "/assessment/completion",
                        "/closure/approval",
                        "/closure/withdrawal")) {
            isAbsent(person, id, (as, path) -> as.post(path + sub));
        }
        isAbsent(person, id, (as, path) -> as.post(path + "/closure", Bodies.closure("DIED")));
        isAbsent(
                person,
                id,
                (as, path) -> as.post(path + "/closure/refusal", Map.of("reason", "x")));
        isAbsent(
                person,
                id,
                (as, path) -> as.with("If-Match", "\"1\"").patch(path, Map.of("risk", "LOW")));
        isAbsent(
                person,
                id,
                (as, path) ->
                        as.post(
                                path + "/parties",
                                Map.of("role", "WITNESS", "person", Map.of("name", "x"))));
        isAbsent(
                person,
                id,
                (as, path) ->
                        as.with("If-Match", "\"1\"")
                                .patch(
                                        path + "/parties/" + victim,
                                        Map.of(
                                                "person",
                                                Map.of("name", "x"),
                                                "reason",
                                                Map.of("code", "WRONG"))));
        isAbsent(
                person,
                id,
                (as, path) -> as.post(path + "/notes", Map.of("kind", "GENERAL", "text", "x")));
        isAbsent(
                person,
                id,
                (as, path) ->
                        as.post(path + "/incident", Map.of("incidentNumber", "KJ-2026-000001")));
        isAbsent(
                person,
                id,
                (as, path) -> as.post(path + "/reopening", Map.of("reason", "NEW_NEEDS")));
        Answer untouched = cases.as("maria").get("/api/v1/cases/" + id);
        assertThat(untouched.text("state")).isEqualTo("Registered");
        assertThat(untouched.etag()).isEqualTo("\"1\"");
    }

    /** A closure that waits is as foreign as a case without one. */
    @ParameterizedTest
    @ValueSource(strings = {"lina", "joko", "rina", "budi", "arif", "nur", "palsu"})
    void findsAClosureToBeAbsent(String person) {
        String id = cases.inService();
        cases.as("maria").post("/api/v1/cases/" + id + "/closure", Bodies.closure("UNTRACEABLE"));

        isAbsent(
                person,
                id,
                (as, path) -> as.post(path + "/closure/approval", Map.of("reason", "x")));
        isAbsent(
                person,
                id,
                (as, path) -> as.post(path + "/closure/refusal", Map.of("reason", "x")));
        isAbsent(person, id, (as, path) -> as.post(path + "/closure/withdrawal"));

        assertThat(cases.as("maria").get("/api/v1/cases/" + id).text("state"))
                .isEqualTo("ClosureProposed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dewi", "lina", "hasan", "sari", "budi", "arif", "palsu"})
    void findsAReportToBeAbsent(String person) {
        String id = cases.reportId();

        Answer foreign = cases.as(person).get("/api/v1/reports/" + id);
        Answer absent = cases.as(person).get("/api/v1/reports/" + ABSENT);

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(bytes(foreign)).isEqualTo(bytes(absent));
        Answer triaged =
                cases.as(person).post("/api/v1/reports/" + id + "/triage", Bodies.openCases());
        Answer none =
                cases.as(person).post("/api/v1/reports/" + ABSENT + "/triage", Bodies.openCases());
        assertThat(triaged.status()).isEqualTo(404);
        assertThat(bytes(triaged)).isEqualTo(bytes(none));
        assertThat(cases.as("rina").get("/api/v1/reports/" + id).text("state"))
                .isEqualTo("Received");
    }

    @ParameterizedTest
    @ValueSource(strings = {"maria", "yusuf", "hasan", "sari", "wati", "ratna"})
    void readsWhatIsInItsRemit(String person) {
        assertThat(cases.as(person).get("/api/v1/cases/" + cases.registered()).status())
                .isEqualTo(200);
    }

    @Test
    void readsItsRegionsCasesButDoesNotWorkOnThem() {
        String id = cases.registered();

        Answer answer = cases.as("sari").post("/api/v1/cases/" + id + "/assessment");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("not-allowed");
        assertThat(cases.as("sari").get("/api/v1/cases/" + id).body().path("allowedActions"))
                .isEmpty();
    }

    @Test
    void isListedNothingOfOthers() {
        String number = cases.as("maria").get("/api/v1/cases/" + cases.registered()).text("number");

        assertThat(numbers("maria")).contains(number);
        assertThat(numbers("wati")).contains(number);
        assertThat(numbers("sari")).contains(number);
        assertThat(numbers("lina")).doesNotContain(number);
        assertThat(numbers("palsu")).isEmpty();
        assertThat(cases.as("budi").get("/api/v1/cases").status()).isEqualTo(403);
        assertThat(cases.as("rina").get("/api/v1/cases").status()).isEqualTo(403);
    }

    /** A stranger may name any case; referral-service tells that its attempt was abandoned. */
    @Test
    void leavesNoTraceOnACaseThatItOnlyNamed() {
        String id = cases.registered();
        String own = UUID.randomUUID().toString();
        cases.grant(id, own);
        String before = cases.as("maria").get("/api/v1/cases/" + id).etag();

        referrals.tellOfStrangers("abandoned", id, UUID.randomUUID().toString());
        // Of the same case, and so behind it: once this is heard, the other was.
        referrals.tell("received", id, own);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(told(id)).contains("referral.received"));
        assertThat(told(id)).doesNotContain("referral.abandoned");
        assertThat(cases.as("maria").get("/api/v1/cases/" + id + "/timeline").text())
                .doesNotContain("strange");
        assertThat(cases.as("maria").get("/api/v1/cases/" + id).etag()).isEqualTo(before);
    }

    @Test
    void isToldByTheCaseItselfThatItsReferralWasAbandoned() {
        String id = cases.registered();
        String own = UUID.randomUUID().toString();
        cases.grant(id, own);

        referrals.tell("abandoned", id, own);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(told(id)).contains("case.disclosure-ended"));
        assertThat(told(id)).doesNotContain("referral.abandoned");
    }

    @Test
    void isNoCaseManagersToApprove() {
        String path = "/api/v1/cases/" + cases.inService();
        cases.as("maria").post(path + "/closure", Bodies.closure("UNTRACEABLE"));

        Answer answer = cases.as("yusuf").post(path + "/closure/approval");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().at("/roles/0").asString()).isEqualTo("head");
        assertThat(cases.as("joko").post(path + "/closure/approval").status()).isEqualTo(404);
    }

    @Test
    void isRefusedInTwoOrganizations() {
        Answer answer = cases.as("dua").get("/api/v1/cases");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("agency-not-single");
    }

    @Test
    void isRefusedWithATokenForAnotherAudience() {
        assertThat(cases.withATokenForAnotherAudience().get("/api/v1/cases").status())
                .isEqualTo(401);
    }

    @Test
    void isRefusedWithAServicesTokenAlone() {
        String id = cases.registered();

        assertThat(cases.asService("tuntas-referrals").get("/api/v1/cases/" + id).status())
                .isEqualTo(403);
    }

    @Test
    void isRefusedToTakeReportsWithoutTheRole() {
        assertThat(cases.as("maria").post("/api/v1/reports", Bodies.report()).status())
                .isEqualTo(403);
        assertThat(cases.as("hasan").post("/api/v1/reports", Bodies.report()).status())
                .isEqualTo(403);
    }

    /** Asks the same of the foreign case and of none. */
    private void isAbsent(
            String person, String id, BiFunction<CaseService.As, String, Answer> ask) {
        Answer foreign = ask.apply(cases.as(person), "/api/v1/cases/" + id);
        Answer absent = ask.apply(cases.as(person), "/api/v1/cases/" + ABSENT);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(bytes(foreign)).isEqualTo(bytes(absent));
    }

    private List<String> told(String id) {
        return cases.as("maria")
                .get("/api/v1/cases/" + id + "/timeline")
                .body()
                .path("items")
                .valueStream()
                .map(entry -> entry.path("what").asString())
                .toList();
    }

    private List<String> numbers(String person) {
        return cases.as(person)
                .get("/api/v1/cases?limit=100")
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("number").asString())
                .toList();
    }

    /** The whole answer, but for the values of headers such as the time. */
    private static Map<String, String> bytes(Answer answer) {
        return Map.of(
                "status", Integer.toString(answer.status()),
                "body", answer.text(),
                "type", answer.headers().getOrDefault("content-type", ""),
                "headers", answer.headers().keySet().toString());
    }
}
