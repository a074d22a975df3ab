package id.tuntas.cases;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.cases.CaseService.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TransferringIT extends RunningCaseService {

    private static final String TARAKAN = IdentityService.agency("uptd-ppa-tarakan");

    @Test
    void movesTheCaseWhenTheOtherUnitAccepts() {
        String id = cases.registered();
        String referral = UUID.randomUUID().toString();
        cases.grant(id, referral);
        cases.as("hasan")
                .post(
                        "/api/v1/cases/" + id + "/assignment",
                        Map.of("assigneeId", IdentityService.person("maria")));

        assertThat(ask(id).status()).isEqualTo(200);
        assertThat(cases.as("lina").get("/api/v1/cases/" + id).status()).isEqualTo(404);
        JsonNode waiting = waiting("lina", id);
        assertThat(waiting.propertyNames())
                .containsExactlyInAnyOrder(
                        "caseId",
                        "number",
                        "district",
                        "categories",
                        "risk",
                        "fromUnitId",
                        "toUnitId",
                        "requestedAt",
                        "allowedActions");
        assertThat(cases.as("maria").post("/api/v1/cases/" + id + "/assessment").status())
                .isEqualTo(200);

        Answer accepted = answer("lina", id, "acceptance");

        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.text("end")).isEqualTo("ACCEPTED");
        assertThat(waiting("lina", id).isMissingNode()).isTrue();
        Answer now = cases.as("lina").get("/api/v1/cases/" + id);
        assertThat(now.text("unitId")).isEqualTo(TARAKAN);
        assertThat(now.text("assigneeId")).isEmpty();
        assertThat(now.body().at("/transfers/0/reason").asString()).isEqualTo("Korban pindah.");
        assertThat(now.body().at("/disclosures/0/open").asBoolean()).isTrue();
        assertThat(answer("lina", id, "acceptance").problem()).isEqualTo("transfer-not-possible");
    }

    /** A head reads by unit alone; a case-manager reads on what its region gives. */
    @Test
    void takesTheOldUnitsWorkingAccess() {
        String id = cases.registered();
        ask(id);
        answer("joko", id, "acceptance");

        assertThat(cases.as("hasan").get("/api/v1/cases/" + id).status()).isEqualTo(404);
        assertThat(cases.as("maria").get("/api/v1/cases/" + id).status()).isEqualTo(200);
        assertThat(cases.as("maria").post("/api/v1/cases/" + id + "/assessment").status())
                .isEqualTo(403);
        assertThat(cases.grant(id, UUID.randomUUID().toString()).status()).isEqualTo(403);
        assertThat(cases.as("lina").post("/api/v1/cases/" + id + "/assessment").status())
                .isEqualTo(200);
    }

    @Test
    void staysWhereItIsWhenItIsRefusedOrTakenBack() {
        String id = cases.registered();
        ask(id);
        Answer refused =
                cases.as("lina")
                        .post(
                                "/api/v1/cases/" + id + "/transfer/refusal",
                                Map.of("reason", "Kami penuh."));
        assertThat(refused.text("end")).isEqualTo("REFUSED");
        assertThat(
                        cases.as("maria")
                                .get("/api/v1/cases/" + id)
                                .body()
                                .at("/transfers/0/answer")
                                .asString())
                .isEqualTo("Kami penuh.");

        ask(id);
        assertThat(answer("hasan", id, "withdrawal").text("end")).isEqualTo("WITHDRAWN");
        assertThat(answer("lina", id, "acceptance").problem()).isEqualTo("transfer-not-possible");
        assertThat(cases.as("maria").get("/api/v1/cases/" + id).text("unitId"))
                .isNotEqualTo(TARAKAN);
    }

    /** Only one of both happens, and who has the case is what was answered. */
    @RepeatedTest(6)
    void isAcceptedOrTakenBackButNotBoth() throws Exception {
        String id = cases.registered();
        ask(id);

        List<Answer> answers =
                AtOnce.all(
                        List.of(
                                () -> answer("lina", id, "acceptance"),
                                () -> answer("hasan", id, "withdrawal")));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200);
        boolean moved = answers.getFirst().status() == 200;
        assertThat(cases.as("wati").get("/api/v1/cases/" + id).text("unitId").equals(TARAKAN))
                .isEqualTo(moved);
    }

    @Test
    void isAskedOfOneUnitAtATimeAndNotWhileItIsAboutToBeClosed() {
        String id = cases.inService();
        ask(id);
        assertThat(ask(id).body().at("/reasons/0/code").asString()).isEqualTo("TRANSFER_PENDING");
        assertThat(
                        cases.as("maria")
                                .post(
                                        "/api/v1/cases/" + id + "/closure",
                                        Bodies.closure("UNTRACEABLE"))
                                .body()
                                .at("/reasons/0/code")
                                .asString())
                .isEqualTo("TRANSFER_PENDING");

        answer("maria", id, "withdrawal");
        cases.as("maria").post("/api/v1/cases/" + id + "/closure", Bodies.closure("UNTRACEABLE"));
        assertThat(ask(id).body().at("/reasons/0/code").asString()).isEqualTo("IN_OTHER_STATE");
    }

    @ParameterizedTest
    @CsvSource({"uptd-ppa-nunukan", "polres-tarakan", "dp3ap2kb"})
    void goesToAnotherUnitOnly(String alias) {
        Answer answer = ask(cases.registered(), IdentityService.agency(alias));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().at("/errors/0/code").asString()).isEqualTo("not-a-unit");
    }

    /** Also the unit that imitates the one that is asked, and who there takes calls only. */
    @ParameterizedTest
    @ValueSource(strings = {"sari", "palsu", "dewi", "budi", "maria"})
    void isAnsweredByNobodyElse(String person) {
        String id = cases.registered();
        ask(id);

        assertThat(answer(person, id, "acceptance").text())
                .isEqualTo(answer(person, "no-such-thing", "acceptance").text());
        assertThat(waiting("lina", id).isMissingNode()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lina", "joko", "rina", "palsu"})
    void isAskedByTheCasesOwnUnitOnly(String person) {
        String id = cases.registered();

        assertThat(
                        cases.as(person)
                                .post(
                                        "/api/v1/cases/" + id + "/transfer",
                                        Map.of("toUnitId", TARAKAN, "reason", "x"))
                                .status())
                .isEqualTo(404);
        assertThat(answer(person, id, "withdrawal").status()).isEqualTo(404);
    }

    @Test
    void answersARepeatAsTheFirst() {
        String id = cases.registered();
        ask(id);

        Answer first =
                cases.as("lina")
                        .key("accept-" + id)
                        .post("/api/v1/cases/" + id + "/transfer/acceptance");
        Answer repeat =
                cases.as("lina")
                        .key("accept-" + id)
                        .post("/api/v1/cases/" + id + "/transfer/acceptance");

        assertThat(first.status()).isEqualTo(200);
        assertThat(repeat.status()).isEqualTo(200);
        assertThat(repeat.replayed()).isTrue();
    }

    private Answer ask(String id) {
        return ask(id, TARAKAN);
    }

    private Answer ask(String id, String unit) {
        return cases.as("maria")
                .post(
                        "/api/v1/cases/" + id + "/transfer",
                        Map.of("toUnitId", unit, "reason", "Korban pindah."));
    }

    private Answer answer(String person, String id, String what) {
        return cases.as(person).post("/api/v1/cases/" + id + "/transfer/" + what);
    }

    private JsonNode waiting(String person, String id) {
        return cases.as(person)
                .get("/api/v1/transfers?limit=100")
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("caseId").asString().equals(id))
                .findFirst()
                .orElseGet(tools.jackson.databind.node.MissingNode::getInstance);
    }
}
