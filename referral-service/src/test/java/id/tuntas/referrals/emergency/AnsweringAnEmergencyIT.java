package id.tuntas.referrals.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.referrals.Api;
import id.tuntas.referrals.Demo;
import id.tuntas.referrals.ReferralServiceRunning;
import id.tuntas.referrals.Together;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** From a report to its cases and their urgent referrals in one step. */
@TestPropertySource(
        properties = {"tuntas.referrals.abandon-after=1s", "tuntas.referrals.sweep-every=100ms"})
class AnsweringAnEmergencyIT extends ReferralServiceRunning {

    private static final String EMERGENCIES = "/api/v1/emergencies";
    private static final String TWO_VICTIMS =
            "{\"victims\":[{\"name\":\"Sari Contoh\"},{\"description\":\"remaja\"}]}";

    @Test
    void opensTheCasesAndSendsEachToAllThatAreCalled() {
        String report = newReport();

        Api.Answer answered =
                as("rina").post(EMERGENCIES, body(report, "polres-nunukan", "dinsos-kaltara"));

        assertThat(answered.status()).isEqualTo(201);
        assertThat(answered.header("Location")).isEqualTo("/api/v1/reports/" + report);
        assertThat(answered.body().get("reportId").asString()).isEqualTo(report);
        List<String> cases = CASES.casesOf(report);
        assertThat(answered.body().get("caseIds").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(cases);
        assertThat(answered.each("referrals", "caseId"))
                .containsExactly(
                        cases.getFirst(), cases.getFirst(), cases.getLast(), cases.getLast());
        assertThat(answered.each("referrals", "state")).containsOnly("Sent");
        assertThat(answered.each("referrals", "problem")).containsOnly("none");
        assertThat(answered.text()).doesNotContain("Sari");
        String sent = answered.each("referrals", "id").getFirst();
        JsonNode shown = as("budi").get(REFERRALS + "/" + sent).body();
        assertThat(shown.get("urgency").asString()).isEqualTo("HIGH");
        assertThat(shown.get("basis").asString()).isEqualTo("VITAL_INTEREST");
        assertThat(as("rina").get(REFERRALS + "/" + sent).status()).isEqualTo(200);
        assertThat(as("rina").get(REFERRALS + "?caseId=" + cases.getFirst()).body().get("items"))
                .hasSize(2);
        assertThat(as("rina").get(REFERRALS + "/" + sent + "/packet").status()).isEqualTo(404);
    }

    @Test
    void goesOnWhereCaseServiceDiedBetweenTriageAndSending() {
        String report = newReport();
        String key = Api.newKey();
        String body = body(report, "polres-nunukan", "dinsos-kaltara");
        CASES.dieAfterTriage();

        Api.Answer died = as("yusuf").post(EMERGENCIES, key, body);

        assertThat(died.status()).isEqualTo(503);
        assertThat(died.problem()).isEqualTo("/problems/case-service-unavailable");
        assertThat(died.header("Retry-After")).isEqualTo("5");
        List<String> cases = CASES.casesOf(report);
        assertThat(cases).hasSize(2);
        CASES.recover();

        // Its calls may be held back for a moment: Retry-After says for how long.
        Api.Answer resumed =
                await().until(
                                () -> as("yusuf").post(EMERGENCIES, key, body),
                                answer -> answer.status() != 503);
        Api.Answer repeated = as("yusuf").post(EMERGENCIES, key, body);

        assertThat(resumed.status()).isEqualTo(201);
        assertThat(resumed.each("referrals", "state")).containsOnly("Sent").hasSize(4);
        assertThat(resumed.header("Idempotency-Replayed")).isEqualTo("none");
        assertThat(repeated.status()).isEqualTo(201);
        assertThat(repeated.text()).isEqualTo(resumed.text());
        assertThat(repeated.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(CASES.casesOf(report)).isEqualTo(cases);
        for (String caseId : cases) {
            assertThat(sentFor(caseId)).hasSize(2);
            assertThat(CASES.grantsOn(caseId)).hasSize(2);
        }
    }

    @Test
    void sendsAnotherInPlaceOfWhatRanOutOfTimeMeanwhile() {
        String report = newReport();
        String key = Api.newKey();
        String body = body(report, "polres-nunukan");
        CASES.dieAfterTriage();
        as("yusuf").post(EMERGENCIES, key, body);
        String first = CASES.casesOf(report).getFirst();
        await().untilAsserted(() ->
                assertThat(as("yusuf").get(REFERRALS + "?caseId=" + first).each("items", "state"))
                        .containsExactly("Abandoned"));
        CASES.recover();

        Api.Answer resumed = as("yusuf").post(EMERGENCIES, key, body);

        assertThat(resumed.status()).isEqualTo(201);
        assertThat(resumed.each("referrals", "state")).containsExactly("Sent", "Sent");
        assertThat(as("yusuf").post(EMERGENCIES, key, body).text()).isEqualTo(resumed.text());
        for (String caseId : CASES.casesOf(report)) {
            assertThat(sentFor(caseId)).hasSize(1);
        }
    }

    @Test
    void makesNothingTwiceWhereItIsRepeatedAtTheSameMoment() {
        String report = newReport();
        String key = Api.newKey();
        String body = body(report, "polres-nunukan");

        List<Api.Answer> answers = Together.all(6, _ -> as("yusuf").post(EMERGENCIES, key, body));

        assertThat(answers).extracting(Api.Answer::status).containsOnly(201);
        Set<String> ids = new HashSet<>();
        answers.forEach(answer -> ids.addAll(answer.each("referrals", "id")));
        assertThat(ids).hasSize(2);
    }

    @Test
    void makesNothingWhereOneOfThoseCalledIsUnknown() {
        String report = newReport();

        Api.Answer refused =
                as("yusuf")
                        .post(
                                EMERGENCIES,
                                bodyOf(
                                        report,
                                        TWO_VICTIMS,
                                        Demo.agency("polres-nunukan"),
                                        UUID.randomUUID().toString(),
                                        Demo.agency("uptd-ppa-nunukan"),
                                        Demo.agency("polres-nunukan")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.each("errors", "pointer"))
                .containsExactly(
                        "/referrals/1/recipientAgencyId",
                        "/referrals/2/recipientAgencyId",
                        "/referrals/3/recipientAgencyId");
        assertThat(refused.each("errors", "code"))
                .containsExactly("unknown-agency", "conflict", "duplicate");
        assertThat(CASES.casesOf(report)).isEmpty();
    }

    @Test
    void passesOnWhatCaseServiceHasAgainstTheTriage() {
        Api.Answer invalid =
                as("yusuf")
                        .post(
                                EMERGENCIES,
                                bodyOf(newReport(), "{}", Demo.agency("polres-nunukan")));
        assertThat(invalid.status()).isEqualTo(422);
        assertThat(invalid.each("errors", "pointer")).containsExactly("/openCases/victims");
        assertThat(invalid.each("errors", "code")).containsExactly("required");
        assertThat(invalid.text()).doesNotContain("Sari");

        String triaged = "elsewhere-" + UUID.randomUUID();
        as("yusuf").post(EMERGENCIES, body(triaged, "polres-nunukan"));
        Api.Answer again = as("yusuf").post(EMERGENCIES, body(triaged, "polres-nunukan"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("/problems/report-already-triaged");
        assertThat(again.each("reasons", "end")).containsExactly("OPENED_CASES");

        Api.Answer foreign = as("yusuf").post(EMERGENCIES, body("foreign-1", "polres-nunukan"));
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.problem()).isEqualTo("/problems/not-found");
    }

    @Test
    void saysWhichOfThemCaseServiceRefused() {
        String report = newReport();
        CASES.answerWith(409, "{\"type\":\"/problems/case-not-open\"}");

        Api.Answer answered = as("yusuf").post(EMERGENCIES, body(report, "polres-nunukan"));

        assertThat(answered.status()).isEqualTo(201);
        assertThat(answered.each("referrals", "state")).containsOnly("Abandoned").hasSize(2);
        assertThat(answered.each("referrals", "problem")).containsOnly("/problems/case-not-open");
    }

    @Test
    void makesWhatIsMissingAndNothingTwiceWithAnotherList() {
        String report = newReport();
        String key = Api.newKey();
        Api.Answer first = as("yusuf").post(EMERGENCIES, key, body(report, "polres-nunukan"));

        Api.Answer more =
                as("yusuf")
                        .post(EMERGENCIES, key, body(report, "dinsos-kaltara", "polres-nunukan"));

        assertThat(more.status()).isEqualTo(201);
        assertThat(more.header("Idempotency-Replayed")).isEqualTo("none");
        assertThat(more.each("referrals", "id"))
                .hasSize(4)
                .containsAll(first.each("referrals", "id"));
        for (String caseId : CASES.casesOf(report)) {
            assertThat(sentFor(caseId)).hasSize(2);
        }
    }

    @Test
    void goesOnForAColleagueWhoDoesNotHaveTheKey() {
        String report = newReport();
        CASES.dieAfterTriage();
        as("yusuf").post(EMERGENCIES, body(report, "polres-nunukan"));
        CASES.recover();

        Api.Answer resumed = as("rina").post(EMERGENCIES, body(report, "polres-nunukan"));
        Api.Answer again = as("yusuf").post(EMERGENCIES, body(report, "polres-nunukan"));

        assertThat(resumed.status()).isEqualTo(201);
        assertThat(resumed.each("referrals", "state")).containsOnly("Sent").hasSize(2);
        assertThat(again.text()).isEqualTo(resumed.text());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        for (String caseId : CASES.casesOf(report)) {
            assertThat(sentFor(caseId)).hasSize(1);
            assertThat(as("yusuf").get(REFERRALS + "?caseId=" + caseId).each("items", "state"))
                    .filteredOn(state -> !state.equals("Abandoned"))
                    .hasSize(1);
        }
    }

    @Test
    void refusesOtherCasesUnderTheSameKey() {
        String report = newReport();
        String key = Api.newKey();
        as("yusuf").post(EMERGENCIES, key, body(report, "polres-nunukan"));

        Api.Answer refused =
                as("yusuf")
                        .post(
                                EMERGENCIES,
                                key,
                                bodyOf(
                                        report,
                                        "{\"victims\":[{}]}",
                                        Demo.agency("polres-nunukan")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("/problems/idempotency-key-reused");
    }

    @Test
    void sendsTheOthersWhereOneCallFails() {
        String report = newReport();
        String body = body(report, "polres-nunukan", "dinsos-kaltara");
        CASES.failForOne();

        Api.Answer failed = as("yusuf").post(EMERGENCIES, body);

        assertThat(failed.status()).isEqualTo(503);
        assertThat(failed.problem()).isEqualTo("/problems/case-service-unavailable");
        assertThat(failed.header("Retry-After")).isEqualTo("5");
        assertThat(CASES.casesOf(report).stream().mapToInt(id -> sentFor(id).size()).sum())
                .isEqualTo(3);
        CASES.recover();

        Api.Answer resumed = as("yusuf").post(EMERGENCIES, body);

        assertThat(resumed.status()).isEqualTo(201);
        assertThat(resumed.each("referrals", "state")).containsOnly("Sent").hasSize(4);
    }

    @Test
    void goesOnWhileIdentityIsAwayForThoseWhomItKnewBefore() {
        String report = newReport();
        Api.Answer first = as("yusuf").post(EMERGENCIES, body(report, "polres-nunukan"));
        IDENTITY.goAway();

        // Nobody has asked about this one yet, so that no earlier answer stands in.
        Api.Answer more =
                as("yusuf").post(EMERGENCIES, body(report, "rsud-tarakan", "polres-nunukan"));
        Api.Answer same = as("yusuf").post(EMERGENCIES, body(report, "polres-nunukan"));
        IDENTITY.comeBack();

        assertThat(more.status()).isEqualTo(503);
        assertThat(more.problem()).isEqualTo("/problems/directory-unavailable");
        assertThat(same.text()).isEqualTo(first.text());
    }

    @Test
    void makesNothingWhileIdentityOrCaseServiceIsAway() {
        String report = newReport();
        IDENTITY.goAway();
        Api.Answer away = as("yusuf").post(EMERGENCIES, body(report, "kejari-tarakan"));
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.problem()).isEqualTo("/problems/directory-unavailable");
        assertThat(CASES.casesOf(report)).isEmpty();
        IDENTITY.comeBack();

        CASES.goAway();
        Api.Answer none = as("yusuf").post(EMERGENCIES, body(report, "polres-nunukan"));
        assertThat(none.status()).isEqualTo(503);
        assertThat(none.problem()).isEqualTo("/problems/case-service-unavailable");
        assertThat(none.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void saysAllThatIsWrongWithTheRequestAtOnce() {
        Api.Answer refused =
                as("yusuf")
                        .post(
                                EMERGENCIES,
                                "{\"referrals\":[{\"service\":\"NONE\"},{\"recipientAgencyId\":\"a b\"}]}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.each("errors", "pointer"))
                .containsExactlyInAnyOrder(
                        "/reportId",
                        "/openCases",
                        "/referrals/0/recipientAgencyId",
                        "/referrals/0/service",
                        "/referrals/1/recipientAgencyId",
                        "/referrals/1/service");
        assertThat(as("yusuf").post(EMERGENCIES, "{\"openCases\":\"x\"}").status()).isIn(400, 422);
    }

    @Test
    void isForThoseWhoTakeReportsAndRunCases() {
        for (String name : List.of("hasan", "budi", "wati", "svc-polres-nunukan", "nur")) {
            String report = newReport();
            Api.Answer refused = as(name).post(EMERGENCIES, body(report, "polres-nunukan"));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.problem()).isEqualTo("/problems/not-allowed");
            assertThat(CASES.casesOf(report)).isEmpty();
        }
    }

    private List<String> sentFor(String caseId) {
        JsonNode items = as("yusuf").get(REFERRALS + "?caseId=" + caseId).body().get("items");
        return items.valueStream()
                .filter(item -> item.get("state").asString().equals("Sent"))
                .map(item -> item.get("id").asString())
                .toList();
    }

    private static String newReport() {
        return "report-" + UUID.randomUUID();
    }

    private static String body(String report, String... aliases) {
        return bodyOf(
                report,
                TWO_VICTIMS,
                List.of(aliases).stream().map(Demo::agency).toArray(String[]::new));
    }

    private static String bodyOf(String report, String openCases, String... agencies) {
        List<String> calls =
                List.of(agencies).stream()
                        .map(agency ->
                                "{\"recipientAgencyId\":\"%s\",\"service\":\"LAW_ENFORCEMENT\"}"
                                        .formatted(agency))
                        .toList();
        return "{\"reportId\":\"%s\",\"openCases\":%s,\"referrals\":[%s]}"
                .formatted(report, openCases, String.join(",", calls));
    }
}
