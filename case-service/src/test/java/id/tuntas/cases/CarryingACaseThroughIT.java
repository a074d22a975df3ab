package id.tuntas.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.cases.CaseService.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CarryingACaseThroughIT extends RunningCaseService {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void goesFromTheCallToTheSecondPersonsApproval() {
        Answer report = cases.as("rina").post("/api/v1/reports", Bodies.report());
        assertThat(report.status()).isEqualTo(201);
        assertThat(report.headers().get("location"))
                .isEqualTo("/api/v1/reports/" + report.text("id"));
        assertThat(report.body().at("/caller/phones/0/number").asString())
                .isEqualTo("+6281254001122");
        assertThat(list(report.body().path("allowedActions"))).contains("triage");

        Answer triaged =
                cases.as("rina")
                        .post(
                                "/api/v1/reports/" + report.text("id") + "/triage",
                                Bodies.openCases());
        assertThat(triaged.status()).isEqualTo(200);
        assertThat(triaged.text("state")).isEqualTo("Triaged");
        String id = triaged.body().at("/caseIds/0").asString();
        String path = "/api/v1/cases/" + id;

        Answer opened = cases.as("maria").get(path);
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.text("state")).isEqualTo("Registered");
        assertThat(opened.text("number")).matches("KT-20\\d\\d-\\d{6}");
        assertThat(opened.body().at("/suspects/0/phones/0/number").asString())
                .isEqualTo("+6285347110909");
        assertThat(opened.headers().get("cache-control")).contains("no-store");

        assertThat(cases.as("maria").post(path + "/assessment").text("state"))
                .isEqualTo("InAssessment");
        assertThat(cases.as("maria").post(path + "/assessment/completion").text("state"))
                .isEqualTo("InService");

        String referral = UUID.randomUUID().toString();
        Answer granted = cases.grant(id, referral);
        assertThat(granted.status()).isEqualTo(201);
        assertThat(granted.body().at("/grant/open").asBoolean()).isTrue();
        assertThat(granted.body().at("/packet/suspects/0/alias").asString()).isEqualTo("Pak Udin");
        assertThat(granted.body().at("/packet/victim").has("needs")).isFalse();

        Answer early =
                cases.as("maria").post(path + "/closure", Bodies.closure("SERVICES_COMPLETED"));
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.problem()).isEqualTo("closure-refused");
        assertThat(early.body().at("/reasons/0/code").asString()).isEqualTo("OPEN_DISCLOSURE");
        assertThat(early.body().at("/reasons/0/referralId").asString()).isEqualTo(referral);
        assertThat(early.body().at("/reasons/1/code").asString()).isEqualTo("REVIEW_MISSING");
        assertThat(
                        cases.as("hasan")
                                .post(
                                        path + "/disclosures/" + referral + "/review",
                                        java.util.Map.of("verdict", "UPHELD"))
                                .status())
                .isEqualTo(200);

        referrals.tell("sent", id, referral);
        referrals.tell("completed", id, referral);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(
                                        cases.as("maria")
                                                .get(path)
                                                .body()
                                                .at("/disclosures/0/end")
                                                .asString(""))
                                .isEqualTo("COMPLETED"));

        Answer proposed =
                cases.as("maria").post(path + "/closure", Bodies.closure("SERVICES_COMPLETED"));
        assertThat(proposed.status()).isEqualTo(200);
        assertThat(list(proposed.body().path("allowedActions"))).contains("closure/withdrawal");
        assertThat(list(cases.as("hasan").get(path).body().path("allowedActions")))
                .containsExactly("assignment", "closure/approval", "closure/refusal");

        Answer closed = cases.as("hasan").post(path + "/closure/approval");
        assertThat(closed.status()).isEqualTo(200);
        assertThat(closed.text("state")).isEqualTo("Closed");
        assertThat(list(closed.body().path("allowedActions"))).containsExactly("reopening");

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(told(path))
                                .contains(
                                        "report.triaged",
                                        "case.registered",
                                        "case.assessment-started",
                                        "case.assessment-finished",
                                        "case.disclosure-granted",
                                        "case.disclosure-reviewed",
                                        "referral.sent",
                                        "referral.completed",
                                        "case.disclosure-ended",
                                        "case.closure-proposed",
                                        "case.closed")
                                .doesNotHaveDuplicates());
    }

    @Test
    void opensACaseForEachVictimOfOneIncident() {
        Answer triaged =
                cases.as("rina")
                        .post(
                                "/api/v1/reports/" + cases.reportId() + "/triage",
                                Bodies.openCases(
                                        List.of("TRAFFICKING"),
                                        List.of(Bodies.girl(), Bodies.girl(), Bodies.girl())));

        List<String> ids = list(triaged.body().path("caseIds"));
        assertThat(ids).hasSize(3).doesNotHaveDuplicates();
        List<Answer> opened =
                ids.stream().map(id -> cases.as("maria").get("/api/v1/cases/" + id)).toList();
        assertThat(opened)
                .extracting(answer -> answer.text("incidentNumber"))
                .containsOnly(triaged.body().at("/triage/incidentNumber").asString());
        assertThat(opened)
                .extracting(answer -> answer.text("number"))
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(list(triaged.body().at("/triage/caseNumbers")));
        assertThat(
                        cases.as("maria")
                                .get(
                                        "/api/v1/cases?incident="
                                                + opened.getFirst().text("incidentNumber"))
                                .body()
                                .path("items"))
                .hasSize(3);
    }

    @Test
    void linksAReportToACaseAndTellsItsTimeline() {
        String id = cases.registered();
        String number = cases.as("maria").get("/api/v1/cases/" + id).text("number");

        Answer linked =
                cases.as("rina")
                        .post(
                                "/api/v1/reports/" + cases.reportId() + "/triage",
                                Map.of("linkTo", Map.of("caseNumber", number)));

        assertThat(linked.status()).isEqualTo(200);
        assertThat(list(linked.body().path("caseIds"))).containsExactly(id);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(told("/api/v1/cases/" + id))
                                .filteredOn("report.triaged"::equals)
                                .hasSize(2));
    }

    @Test
    void keepsWhatIsNoCase() {
        Answer ended =
                cases.as("rina")
                        .post(
                                "/api/v1/reports/" + cases.reportId() + "/triage",
                                Map.of("notACase", Map.of("kind", "COUNSELLING", "minutes", 40)));

        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.body().at("/triage/minutes").asInt()).isEqualTo(40);
        Answer again =
                cases.as("rina")
                        .post(
                                "/api/v1/reports/" + ended.text("id") + "/triage",
                                Bodies.openCases());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("report-already-triaged");
    }

    @Test
    void changesContentOnTheVersionThatWasSeen() {
        String path = "/api/v1/cases/" + cases.registered();
        String etag = cases.as("maria").get(path).etag();

        Answer updated =
                cases.as("maria")
                        .with("If-Match", etag)
                        .patch(
                                path,
                                Map.of(
                                        "risk",
                                        "MEDIUM",
                                        "outsideNumbers",
                                        Map.of("lp", "LP/B/77/XI/2026")));

        assertThat(updated.status()).isEqualTo(200);
        assertThat(updated.text("risk")).isEqualTo("MEDIUM");
        assertThat(updated.body().at("/outsideNumbers/lp").asString()).isEqualTo("LP/B/77/XI/2026");
        assertThat(updated.text("safetyNote")).isEqualTo("Jangan beri tahu Pak Udin.");
        assertThat(updated.etag()).isNotEqualTo(etag);
    }

    @Test
    void listsPageByPageWithoutGapOrRepeat() {
        for (int i = 0; i < 3; i++) {
            cases.registered();
        }
        List<String> all = new ArrayList<>();
        String next = "/api/v1/cases?limit=2";
        while (!next.isEmpty()) {
            Answer page = cases.as("maria").get(next);
            assertThat(page.status()).isEqualTo(200);
            page.body().path("items").forEach(item -> all.add(item.path("number").asString()));
            String after = page.text("next");
            next = after.isEmpty() ? "" : "/api/v1/cases?limit=2&after=" + after;
        }

        assertThat(all)
                .hasSizeGreaterThanOrEqualTo(3)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void takesAProposalBackOrHasItRefused() {
        String path = "/api/v1/cases/" + cases.inService();

        cases.as("maria").post(path + "/closure", Bodies.closure("UNTRACEABLE"));
        assertThat(cases.as("maria").post(path + "/closure/withdrawal").text("state"))
                .isEqualTo("InService");
        cases.as("maria").post(path + "/closure", Bodies.closure("UNTRACEABLE"));
        Answer refused =
                cases.as("ratna").post(path + "/closure/refusal", Map.of("reason", "Cari lagi."));

        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.text("state")).isEqualTo("InService");
        assertThat(refused.body().at("/lastClosureRefusal/reason").asString())
                .isEqualTo("Cari lagi.");
    }

    private List<String> told(String path) {
        List<String> told = new ArrayList<>();
        cases.as("maria")
                .get(path + "/timeline")
                .body()
                .path("items")
                .forEach(entry -> told.add(entry.path("what").asString()));
        return told;
    }

    private static List<String> list(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
