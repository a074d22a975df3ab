package id.tuntas.cases;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.cases.CaseService.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendingBadInputIT extends RunningCaseService {

    private static final String REPORTS = "/api/v1/reports";

    @Test
    void malformedJsonIs400() {
        Answer answer = cases.as("rina").postText(REPORTS, "{\"channel\": ");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("malformed-json");
    }

    @Test
    void anUnknownFieldIsNamed() {
        Map<String, Object> report = Bodies.report();
        report.put("colour", "red");

        assertThat(errors(cases.as("rina").post(REPORTS, report)))
                .containsExactly("/colour unknown-field");
    }

    @Test
    void everyWrongFieldIsToldAtOnce() {
        Map<String, Object> report = Bodies.report();
        report.put("channel", "PIGEON");
        report.put("district", "64.03.11");
        report.remove("danger");
        report.put("receivedAt", "2999-01-01T00:00:00Z");
        report.put(
                "caller",
                Map.of(
                        "anonymous",
                        true,
                        "name",
                        "Bu Siti",
                        "phones",
                        List.of(Map.of("number", "12"))));

        assertThat(errors(cases.as("rina").post(REPORTS, report)))
                .containsExactly(
                        "/caller/name conflict",
                        "/caller/phones/0/number phone",
                        "/caller/phones/0/safeToCall required",
                        "/channel unknown-code",
                        "/danger required",
                        "/district unknown-district",
                        "/receivedAt time");
    }

    @Test
    void aTriageWithoutAnEndOrWithTwoIsRefused() {
        String path = REPORTS + "/" + cases.reportId() + "/triage";

        assertThat(errors(cases.as("rina").post(path, Map.of())))
                .containsExactly("/openCases required");
        assertThat(
                        errors(
                                cases.as("rina")
                                        .post(
                                                path,
                                                Map.of(
                                                        "linkTo",
                                                        Map.of("caseId", "a", "caseNumber", "b"),
                                                        "notACase",
                                                        Map.of("kind", "NEW_CASE")))))
                .containsExactly(
                        "/linkTo/caseId conflict", "/notACase conflict", "/notACase/kind conflict");
    }

    @Test
    void aCaseNeedsACategoryADistrictOfTheProvinceAndAVictim() {
        assertThat(
                        errors(
                                cases.as("rina")
                                        .post(
                                                REPORTS + "/" + cases.reportId() + "/triage",
                                                Map.of(
                                                        "openCases",
                                                        Map.of(
                                                                "district",
                                                                "65.99.01",
                                                                "categories",
                                                                List.of(),
                                                                "risk",
                                                                "EXTREME",
                                                                "victims",
                                                                List.of())))))
                .containsExactly(
                        "/openCases/categories required",
                        "/openCases/district unknown-district",
                        "/openCases/risk unknown-code",
                        "/openCases/victims required");
    }

    @Test
    void anAgeThatContradictsTheBirthYearIsRefused() {
        Map<String, Object> confused = Map.of("age", 12, "birthYear", 1990, "sex", "FEMALE");

        assertThat(
                        errors(
                                cases.as("rina")
                                        .post(
                                                REPORTS + "/" + cases.reportId() + "/triage",
                                                Bodies.openCases(
                                                        List.of("TRAFFICKING"),
                                                        List.of(girl(), confused)))))
                .containsExactly("/openCases/victims/1/birthYear conflict");
    }

    @Test
    void aReportIsNotLinkedToAForeignCaseNorToNone() {
        String foreign =
                cases.as("dewi")
                        .post(
                                REPORTS
                                        + "/"
                                        + cases.as("dewi").post(REPORTS, Bodies.report()).text("id")
                                        + "/triage",
                                Bodies.openCases())
                        .body()
                        .at("/triage/caseNumbers/0")
                        .asString();
        assertThat(foreign).startsWith("KT-");

        for (String number : List.of(foreign, "KT-1999-000001", "anything")) {
            assertThat(
                            errors(
                                    cases.as("rina")
                                            .post(
                                                    REPORTS + "/" + cases.reportId() + "/triage",
                                                    Map.of(
                                                            "linkTo",
                                                            Map.of("caseNumber", number)))))
                    .containsExactly("/linkTo/caseNumber unknown-case");
        }
    }

    @Test
    void aPostWithoutAKeyIsRefused() {
        Answer answer = cases.as("rina").with("Idempotency-Key", "").post(REPORTS, Bodies.report());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("idempotency-key-required");
    }

    @Test
    void aRepeatFindsItsOwnAlsoWhenItHasMovedOn() {
        Answer first = cases.as("rina").key("the-call-at-night").post(REPORTS, Bodies.report());
        cases.as("rina").post(REPORTS + "/" + first.text("id") + "/triage", Bodies.openCases());

        Answer repeat = cases.as("rina").key("the-call-at-night").post(REPORTS, Bodies.report());

        assertThat(repeat.status()).isEqualTo(201);
        assertThat(repeat.replayed()).isTrue();
        assertThat(repeat.headers().get("location")).isEqualTo(first.headers().get("location"));
        assertThat(repeat.text("state")).isEqualTo("Triaged");
    }

    @Test
    void aRepeatedTriageOpensNothingTwice() {
        String path = REPORTS + "/" + cases.reportId() + "/triage";
        Answer first = cases.as("rina").key("triage-once").post(path, Bodies.openCases());
        long before = countCases();

        Answer repeat = cases.as("rina").key("triage-once").post(path, Bodies.openCases());

        assertThat(repeat.status()).isEqualTo(200);
        assertThat(repeat.replayed()).isTrue();
        assertThat(repeat.body().path("caseIds")).isEqualTo(first.body().path("caseIds"));
        assertThat(countCases()).isEqualTo(before);
    }

    @Test
    void aRepeatedTransitionIsAnsweredAfterTheCaseMovedOn() {
        String path = "/api/v1/cases/" + cases.registered();
        cases.as("maria").key("start-once").post(path + "/assessment");
        cases.as("maria").post(path + "/assessment/completion");

        Answer repeat = cases.as("maria").key("start-once").post(path + "/assessment");

        assertThat(repeat.status()).isEqualTo(200);
        assertThat(repeat.replayed()).isTrue();
        assertThat(repeat.text("state")).isEqualTo("InService");
    }

    @Test
    void aKeyWithAnotherPayloadIs422() {
        cases.as("rina").key("one-key").post(REPORTS, Bodies.report());
        Map<String, Object> other = Bodies.report();
        other.put("danger", false);

        Answer answer = cases.as("rina").key("one-key").post(REPORTS, other);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void aChangeNeedsTheVersionThatWasSeen() {
        String path = "/api/v1/cases/" + cases.registered();

        Answer missing = cases.as("maria").patch(path, Map.of("risk", "LOW"));
        assertThat(missing.status()).isEqualTo(428);
        assertThat(missing.problem()).isEqualTo("precondition-required");

        cases.as("maria").post(path + "/assessment");
        Answer stale =
                cases.as("maria").with("If-Match", "\"1\"").patch(path, Map.of("risk", "LOW"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.problem()).isEqualTo("stale");
    }

    @Test
    void aMoveOfAnotherStateIsAConflictThatNamesTheState() {
        String path = "/api/v1/cases/" + cases.registered();

        Answer answer = cases.as("maria").post(path + "/assessment/completion");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("case-in-other-state");
        assertThat(answer.body().at("/reasons/0/state").asString()).isEqualTo("Registered");
    }

    @Test
    void anOutcomeThatIsNoneIsUnknownAndASettlementIsRefused() {
        String path = "/api/v1/cases/" + cases.inService() + "/closure";

        assertThat(errors(cases.as("maria").post(path, Bodies.closure("FORGOTTEN"))))
                .containsExactly("/outcome unknown-code");
        for (String outcome : List.of("SETTLED_IN_FAMILY", "MEDIATED", "MARRIED_SUSPECT")) {
            Answer refused = cases.as("maria").post(path, Bodies.closure(outcome));
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.problem()).isEqualTo("closure-refused");
            assertThat(refused.body().at("/reasons/0/code").asString())
                    .isEqualTo("SETTLEMENT_IS_NO_END");
        }
    }

    @Test
    void aDisputeMayBeMediated() {
        String id = cases.inService(Bodies.openCases(List.of("NOT_CRIMINAL"), List.of(girl())));

        assertThat(
                        cases.as("maria")
                                .post(
                                        "/api/v1/cases/" + id + "/closure",
                                        Bodies.closure("MEDIATED"))
                                .text("state"))
                .isEqualTo("ClosureProposed");
    }

    @Test
    void theDetailOfAnOutcomeIsAskedFor() {
        String path = "/api/v1/cases/" + cases.inService() + "/closure";

        assertThat(errors(cases.as("maria").post(path, Map.of("outcome", "TRANSFERRED"))))
                .containsExactly("/to required");
        assertThat(errors(cases.as("maria").post(path, Map.of("outcome", "DUPLICATE"))))
                .containsExactly("/of required");
        assertThat(
                        errors(
                                cases.as("maria")
                                        .post(
                                                path,
                                                Map.of(
                                                        "outcome", "DUPLICATE",
                                                        "of", "KT-1999-000001"))))
                .containsExactly("/of unknown-case");
    }

    @Test
    void aCaseIsNoDuplicateOfItself() {
        String path = "/api/v1/cases/" + cases.inService();
        String own = cases.as("maria").get(path).text("number");
        String other = cases.as("maria").get("/api/v1/cases/" + cases.registered()).text("number");

        assertThat(errors(cases.as("maria").post(path + "/closure", duplicateOf(own))))
                .containsExactly("/of conflict");
        assertThat(cases.as("maria").post(path + "/closure", duplicateOf(other)).text("state"))
                .isEqualTo("ClosureProposed");
    }

    @Test
    void aCaseIsTransferredToARegionOrAUnit() {
        String path = "/api/v1/cases/" + cases.inService() + "/closure";

        for (String to : List.of("64.71", "65.03.99", "<b>unit</b>", "a unit", "-", "../x")) {
            assertThat(errors(cases.as("maria").post(path, transferTo(to))))
                    .containsExactly("/to format");
        }
        assertThat(cases.as("maria").post(path, transferTo("65.71")).text("state"))
                .isEqualTo("ClosureProposed");
        assertThat(
                        cases.as("maria")
                                .post(
                                        "/api/v1/cases/" + cases.inService() + "/closure",
                                        transferTo("59816b2f-99f0-5c65-a5a7-a94dd4f35c92"))
                                .text("state"))
                .isEqualTo("ClosureProposed");
    }

    @ParameterizedTest
    @CsvSource({
        "maria, cases, state, Forgotten",
        "maria, cases, state, registered",
        "maria, cases, risk, EXTREME",
        "maria, cases, category, THEFT",
        "maria, cases, region, 65.99",
        "maria, cases, number, KT-1",
        "maria, cases, incident, KJ-1",
        "maria, cases, ageFrom, -1",
        "maria, cases, ageTo, 200",
        "rina, reports, state, Closed",
        "rina, reports, channel, PIGEON"
    })
    void aFilterThatNothingCanMatchIsNamed(
            String person, String list, String parameter, String value) {
        Answer answer = cases.as(person).get("/api/v1/" + list + "?" + parameter + "=" + value);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-parameter");
        assertThat(answer.text("parameter")).isEqualTo(parameter);
    }

    @ParameterizedTest
    @CsvSource({
        "maria, cases, state, Registered",
        "maria, cases, risk, HIGH",
        "maria, cases, category, TRAFFICKING",
        "maria, cases, district, 65.03",
        "maria, cases, district, 65.03.11",
        "rina, reports, state, Triaged",
        "rina, reports, channel, HOTLINE"
    })
    void aFilterThatIsKnownNarrowsTheList(
            String person, String list, String parameter, String value) {
        cases.registered();

        Answer answer = cases.as(person).get("/api/v1/" + list + "?" + parameter + "=" + value);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("items")).isNotEmpty();
    }

    private static Map<String, Object> duplicateOf(String number) {
        return Map.of("outcome", "DUPLICATE", "of", number);
    }

    private static Map<String, Object> transferTo(String to) {
        return Map.of("outcome", "TRANSFERRED", "to", to);
    }

    private static Map<String, Object> girl() {
        return Bodies.girl();
    }

    private long countCases() {
        return cases.as("maria").get("/api/v1/cases?limit=100").body().path("items").size();
    }

    private static List<String> errors(Answer answer) {
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("invalid-fields");
        return answer.body()
                .path("errors")
                .valueStream()
                .map(error ->
                        error.path("pointer").asString() + " " + error.path("code").asString())
                .toList();
    }
}
