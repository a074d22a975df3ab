package id.tuntas.cases;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.cases.CaseService.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComingFromElsewhereIT extends RunningCaseService {

    private static final String ABSENT = "no-such-thing";

    /** Other units, other agencies, roles that read no file, and one who imitates the unit. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "lina", "joko", "rina", "budi", "indra", "fitri", "dian", "krisna", "arif", "nur",
                "tono", "palsu"
            })
    void findsACaseToBeAbsentByteForByte(String person) {
        String id = cases.registered();

        for (String sub : List.of("", "/timeline")) {
            Answer foreign = cases.as(person).get("/api/v1/cases/" + id + sub);
            Answer absent = cases.as(person).get("/api/v1/cases/" + ABSENT + sub);
            assertThat(foreign.status()).isEqualTo(404);
            assertThat(bytes(foreign)).isEqualTo(bytes(absent));
        }
        Map<String, String> moves =
                Map.of(
                        "/assessment", "{}",
                        "/assessment/completion", "{}",
                        "/closure", "{\"outcome\": \"SERVICES_COMPLETED\"}",
                        "/closure/approval", "{}",
                        "/closure/refusal", "{\"reason\": \"belum\"}",
                        "/closure/withdrawal", "{}");
        moves.forEach((sub, body) -> {
            Answer moved = cases.as(person).post("/api/v1/cases/" + id + sub, body);
            Answer none = cases.as(person).post("/api/v1/cases/" + ABSENT + sub, body);
            assertThat(moved.status()).as(sub).isEqualTo(404);
            assertThat(bytes(moved)).isEqualTo(bytes(none));
        });
        assertThat(cases.as("maria").get("/api/v1/cases/" + id).text("state"))
                .isEqualTo("Registered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dewi", "lina", "hasan", "sari", "budi", "arif", "palsu"})
    void findsAReportToBeAbsent(String person) {
        String id = cases.reportId();

        Answer foreign = cases.as(person).get("/api/v1/reports/" + id);
        Answer absent = cases.as(person).get("/api/v1/reports/" + ABSENT);

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(bytes(foreign)).isEqualTo(bytes(absent));
        assertThat(
                        cases.as(person)
                                .post("/api/v1/reports/" + id + "/triage", Bodies.openCases())
                                .status())
                .isEqualTo(404);
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
        assertThat(cases.as("budi").post("/api/v1/reports", Bodies.report()).status())
                .isEqualTo(403);
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
