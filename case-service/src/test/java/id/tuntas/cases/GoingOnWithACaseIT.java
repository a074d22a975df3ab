package id.tuntas.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.cases.CaseService.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reopening a case, and linking it to the incident of another. */
class GoingOnWithACaseIT extends RunningCaseService {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void isReopenedAsOftenAsItMustWithEveryClosureKept() {
        String path = path(closed("SERVICES_COMPLETED"));
        assertThat(cases.as("maria").get(path).body().path("allowedActions").toString())
                .contains("reopening");

        Answer reopened = cases.as("maria").post(path + "/reopening", reason("HAPPENED_AGAIN"));

        assertThat(reopened.status()).isEqualTo(200);
        assertThat(reopened.text("state")).isEqualTo("InService");
        assertThat(reopened.body().has("closure")).isFalse();
        assertThat(reopened.body().at("/earlierClosures/0/closure/outcome").asString())
                .isEqualTo("SERVICES_COMPLETED");
        assertThat(reopened.body().at("/earlierClosures/0/closure/approvedBy").asString())
                .isNotBlank();
        close(path, "UNTRACEABLE");
        Answer again = cases.as("hasan").post(path + "/reopening", reason("PERSON_RETURNED"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("earlierClosures")).hasSize(2);
        assertThat(again.body().at("/earlierClosures/1/closure/outcome").asString())
                .isEqualTo("UNTRACEABLE");
        assertThat(again.body().at("/earlierClosures/1/reason").asString())
                .isEqualTo("PERSON_RETURNED");
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(cases.as("maria").get(path + "/timeline").text())
                                .contains("case.reopened"));
    }

    @Test
    void isNotReopenedBeforeItIsClosedNorWithoutAReasonNorByWhoeverOnlyReads() {
        String open = path(cases.inService());
        Answer early = cases.as("maria").post(open + "/reopening", reason("NEW_NEEDS"));
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.problem()).isEqualTo("case-in-other-state");
        assertThat(early.body().at("/reasons/0/state").asString()).isEqualTo("InService");

        String path = path(closed("SERVICES_COMPLETED"));
        for (Map<String, String> none :
                List.of(Map.<String, String>of(), reason("WHY_NOT"), reason("OTHER"))) {
            assertThat(cases.as("maria").post(path + "/reopening", none).status()).isEqualTo(422);
        }
        for (String person : List.of("sari", "wati")) {
            assertThat(cases.as(person).post(path + "/reopening", reason("NEW_NEEDS")).status())
                    .isEqualTo(403);
        }
        assertThat(cases.as("lina").post(path + "/reopening", reason("NEW_NEEDS")).status())
                .isEqualTo(404);
        assertThat(cases.as("maria").get(path).text("state")).isEqualTo("Closed");
    }

    @Test
    void isLinkedToTheIncidentOfACaseThatWasOpenedApart() {
        String path = path(cases.registered());
        String other = path(cases.registered());
        Answer before = cases.as("maria").get(path);
        Answer target = cases.as("maria").get(other);
        assertThat(linked("maria", path)).isEmpty();

        Answer linked =
                cases.as("maria")
                        .post(path + "/incident", Map.of("caseNumber", target.text("number")));

        assertThat(linked.status()).isEqualTo(200);
        assertThat(linked.text("incidentNumber")).isEqualTo(target.text("incidentNumber"));
        assertThat(linked.body().at("/earlierIncidents/0/incidentNumber").asString())
                .isEqualTo(before.text("incidentNumber"));
        assertThat(linked("maria", path)).containsExactly(target.text("number"));
        assertThat(linked("sari", other)).containsExactly(before.text("number"));
        Answer back =
                cases.as("yusuf")
                        .post(
                                other + "/incident",
                                Map.of("incidentNumber", target.text("incidentNumber")));
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.body().path("earlierIncidents")).isEmpty();
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(cases.as("maria").get(path + "/timeline").text())
                                .contains("case.incident-linked"));
    }

    /** A stranger's incident or case is as unknown as one that is not. */
    @Test
    void isNotLinkedToAStrangersIncident() {
        Answer foreign =
                cases.as("dewi")
                        .post(
                                "/api/v1/reports/"
                                        + cases.as("dewi")
                                                .post("/api/v1/reports", Bodies.report())
                                                .text("id")
                                        + "/triage",
                                Bodies.openCases());
        String path = path(cases.registered());
        String incident = foreign.body().at("/triage/incidentNumber").asString();
        String number = foreign.body().at("/triage/caseNumbers/0").asString();

        Answer byIncident =
                cases.as("maria").post(path + "/incident", Map.of("incidentNumber", incident));
        Answer byNone =
                cases.as("maria")
                        .post(path + "/incident", Map.of("incidentNumber", "KJ-1999-000001"));
        Answer byCase = cases.as("maria").post(path + "/incident", Map.of("caseNumber", number));

        assertThat(byIncident.status()).isEqualTo(422);
        assertThat(byIncident.text()).isEqualTo(byNone.text()).contains("unknown-incident");
        assertThat(byCase.text()).contains("unknown-case");
        for (Map<String, String> bad :
                List.of(
                        Map.<String, String>of(),
                        Map.of("caseNumber", "x"),
                        Map.of("incidentNumber", "<b>"),
                        Map.of("caseNumber", number, "incidentNumber", incident))) {
            assertThat(cases.as("maria").post(path + "/incident", bad).status()).isEqualTo(422);
        }
        assertThat(cases.as("sari").post(path + "/incident", Map.of("caseNumber", number)).status())
                .isEqualTo(403);
        assertThat(cases.as("maria").get(path).etag()).isEqualTo("\"1\"");
    }

    private List<String> linked(String person, String path) {
        return cases.as(person)
                .get(path + "/linked")
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("number").asString())
                .toList();
    }

    private String closed(String outcome) {
        String id = cases.inService();
        close(path(id), outcome);
        return id;
    }

    private void close(String path, String outcome) {
        cases.as("maria").post(path + "/closure", Bodies.closure(outcome));
        assertThat(cases.as("hasan").post(path + "/closure/approval").text("state"))
                .isEqualTo("Closed");
    }

    private static Map<String, String> reason(String code) {
        return Map.of("reason", code);
    }

    private static String path(String id) {
        return "/api/v1/cases/" + id;
    }
}
