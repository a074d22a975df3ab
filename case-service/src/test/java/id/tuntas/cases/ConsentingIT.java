package id.tuntas.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.cases.CaseService.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ConsentingIT extends RunningCaseService {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final String referral = UUID.randomUUID().toString();

    @Test
    void letsADisclosureRestOnWhatWasRecordedAndNothingElse() {
        String id = cases.registered();

        Answer without = grant(id, "HEALTH", referral);
        assertThat(without.status()).isEqualTo(409);
        assertThat(without.problem()).isEqualTo("consent-missing");
        assertThat(without.body().at("/reasons/0/code").asString()).isEqualTo("CONSENT_MISSING");
        assertThat(preview(id, "HEALTH").problem()).isEqualTo("consent-missing");
        record(id, "SOCIAL", "LAW_ENFORCEMENT");
        record(id, "HEALTH", "REPATRIATION");
        assertThat(grant(id, "HEALTH", referral).problem()).isEqualTo("consent-missing");

        Answer recorded = record(id, "HEALTH", "HEALTH", "LAW_ENFORCEMENT");
        Answer granted = grant(id, "HEALTH", referral);

        assertThat(recorded.status()).isEqualTo(201);
        assertThat(recorded.body().path("live").asBoolean()).isTrue();
        assertThat(preview(id, "HEALTH").status()).isEqualTo(200);
        assertThat(granted.status()).isEqualTo(201);
        assertThat(granted.body().at("/grant/consentId").asString()).isEqualTo(recorded.text("id"));
        assertThat(list(id)).hasSize(3);
        assertThat(cases.as("wati").get("/api/v1/cases/" + id + "/consents").status())
                .isEqualTo(200);
    }

    @Test
    void letsNothingNewRestOnItOnceItIsWithdrawn() {
        String id = cases.registered();
        String consent = record(id, "HEALTH", "LAW_ENFORCEMENT").text("id");
        grant(id, "HEALTH", referral);

        Answer withdrawn = withdraw(id, consent, true);

        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(withdrawn.body().path("live").asBoolean(true)).isFalse();
        assertThat(withdrawn.body().at("/withdrawal/text").asString())
                .isEqualTo("Paman datang lagi.");
        assertThat(grant(id, "HEALTH", UUID.randomUUID().toString()).problem())
                .isEqualTo("consent-missing");
        assertThat(withdraw(id, consent, true).problem()).isEqualTo("consent-already-withdrawn");
        JsonNode file = cases.as("wati").get("/api/v1/cases/" + id).body();
        assertThat(file.at("/settlementSignals/0/kind").asString())
                .isEqualTo("WITHDRAWAL_UNDER_PRESSURE");
        assertThat(file.at("/disclosures/0/open").asBoolean()).isTrue();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(namedByTheWithdrawal(id)).contains(referral));
    }

    /** Whoever repeats a grant is handed the packet: not on a consent that was taken back. */
    @Test
    void handsOutNothingOnAGrantWhoseConsentIsWithdrawn() {
        String id = cases.registered();
        String consent = record(id, "HEALTH", "LAW_ENFORCEMENT").text("id");
        Answer granted = grantOnce(id);
        Answer repeat = grantOnce(id);
        withdraw(id, consent, false);

        Answer withTheSameKey = grantOnce(id);
        Answer withAnotherKey = grant(id, "HEALTH", referral);
        record(id, "HEALTH", "LAW_ENFORCEMENT");
        Answer onAnotherConsent = grantOnce(id);

        assertThat(granted.status()).isEqualTo(201);
        assertThat(repeat.replayed()).isTrue();
        assertThat(List.of(withTheSameKey, withAnotherKey, onAnotherConsent))
                .allSatisfy(answer -> {
                    assertThat(answer.problem()).isEqualTo("consent-missing");
                    assertThat(answer.text()).doesNotContain("packet");
                });
    }

    private Answer grantOnce(String id) {
        return cases.as("maria")
                .key("grant-once-" + id)
                .through("tuntas-referrals")
                .post(
                        "/api/v1/cases/" + id + "/disclosures",
                        Bodies.grant(referral, "HEALTH", "CONSENT"));
    }

    @Test
    void answersARepeatAsTheFirst() {
        String id = cases.registered();
        Map<String, Object> body = Bodies.consent("HEALTH", "HEALTH");
        String path = "/api/v1/cases/" + id + "/consents";

        Answer first = cases.as("maria").key("consent-once-" + id).post(path, body);
        Answer repeat = cases.as("maria").key("consent-once-" + id).post(path, body);

        assertThat(repeat.status()).isEqualTo(201);
        assertThat(repeat.replayed()).isTrue();
        assertThat(repeat.text("id")).isEqualTo(first.text("id"));
        assertThat(list(id)).hasSize(1);
    }

    /** Whichever comes first: nothing is disclosed that the withdrawal does not know of. */
    @RepeatedTest(8)
    void isWithdrawnBeforeAGrantOrNamesIt() throws Exception {
        String id = cases.registered();
        String consent = record(id, "HEALTH", "LAW_ENFORCEMENT").text("id");

        List<Answer> answers =
                AtOnce.all(
                        List.of(
                                () -> withdraw(id, consent, false),
                                () -> grant(id, "HEALTH", referral)));

        assertThat(answers.getFirst().status()).isEqualTo(200);
        if (answers.getLast().status() == 201) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(namedByTheWithdrawal(id)).contains(referral));
        } else {
            assertThat(answers.getLast().problem()).isEqualTo("consent-missing");
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(timelineEntry(id).isMissingNode()).isFalse());
            assertThat(namedByTheWithdrawal(id)).isEmpty();
        }
    }

    @Test
    void isExplainedBeforeItIsGiven() {
        Map<String, Object> body = Bodies.consent("HEALTH", "NO_SERVICE");
        body.put("explainedAt", "2026-11-22T10:00:00+08:00");
        body.put("validUntil", "2020-01-01");
        body.put("how", "ORALLY");

        Answer answer =
                cases.as("maria").post("/api/v1/cases/" + cases.registered() + "/consents", body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").valueStream())
                .extracting(error -> error.path("pointer").asString())
                .containsExactlyInAnyOrder("/purposes/0", "/explainedAt", "/validUntil", "/how");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T09:29:59+08:00", "2096-11-22T09:30:00+08:00"})
    void isWithdrawnAfterItIsGivenAndNotInTheFuture(String withdrawnAt) {
        String id = cases.registered();
        String consent = record(id, "HEALTH", "HEALTH").text("id");

        Answer answer =
                cases.as("maria")
                        .post(
                                "/api/v1/cases/" + id + "/consents/" + consent + "/withdrawal",
                                Map.of(
                                        "by",
                                        "VICTIM",
                                        "pressure",
                                        false,
                                        "withdrawnAt",
                                        withdrawnAt));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").valueStream())
                .extracting(error -> error.path("pointer").asString())
                .containsExactly("/withdrawnAt");
        assertThat(list(id).get(0).path("live").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lina", "rina", "budi", "palsu"})
    void isAbsentToStrangers(String person) {
        String id = cases.registered();
        String consent = record(id, "HEALTH", "HEALTH").text("id");

        assertThat(cases.as(person).get("/api/v1/cases/" + id + "/consents").text())
                .isEqualTo(cases.as(person).get("/api/v1/cases/no-such-thing/consents").text());
        assertThat(
                        cases.as(person)
                                .post(
                                        "/api/v1/cases/"
                                                + id
                                                + "/consents/"
                                                + consent
                                                + "/withdrawal",
                                        Bodies.withdrawal(false))
                                .status())
                .isEqualTo(404);
        assertThat(list(id).get(0).path("live").asBoolean()).isTrue();
    }

    @Test
    void isNotRecordedByWhoeverOnlyReads() {
        assertThat(
                        cases.as("hasan")
                                .post(
                                        "/api/v1/cases/" + cases.registered() + "/consents",
                                        Bodies.consent("HEALTH", "HEALTH"))
                                .problem())
                .isEqualTo("not-allowed");
    }

    private Answer record(String id, String kind, String... purposes) {
        return cases.as("maria")
                .post("/api/v1/cases/" + id + "/consents", Bodies.consent(kind, purposes));
    }

    private Answer withdraw(String id, String consent, boolean pressure) {
        return cases.as("maria")
                .post(
                        "/api/v1/cases/" + id + "/consents/" + consent + "/withdrawal",
                        Bodies.withdrawal(pressure));
    }

    private Answer grant(String id, String kind, String referralId) {
        return cases.as("maria")
                .through("tuntas-referrals")
                .post(
                        "/api/v1/cases/" + id + "/disclosures",
                        Bodies.grant(referralId, kind, "CONSENT"));
    }

    private Answer preview(String id, String kind) {
        return cases.as("maria")
                .through("tuntas-referrals")
                .post(
                        "/api/v1/cases/" + id + "/disclosures/preview",
                        Bodies.preview(kind, "CONSENT"));
    }

    private JsonNode list(String id) {
        return cases.as("maria").get("/api/v1/cases/" + id + "/consents").body().path("items");
    }

    private JsonNode timelineEntry(String id) {
        return cases.as("maria")
                .get("/api/v1/cases/" + id + "/timeline")
                .body()
                .path("items")
                .valueStream()
                .filter(entry -> entry.path("what").asString().equals("case.consent-withdrawn"))
                .findFirst()
                .orElseGet(() -> tools.jackson.databind.node.MissingNode.getInstance());
    }

    private List<String> namedByTheWithdrawal(String id) {
        return timelineEntry(id)
                .at("/details/referralIds")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
