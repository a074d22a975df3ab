package id.tuntas.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.referrals.Api;
import id.tuntas.referrals.Demo;
import id.tuntas.referrals.ReferralServiceRunning;
import id.tuntas.referrals.Together;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The recipient asks, the sender decides, and another referral takes the first one's place. */
class RedirectingAReferralIT extends ReferralServiceRunning {

    private static final String CONFIRMATION = "{\"basis\":\"VITAL_INTEREST\"}";

    @Test
    void endsInFavourOfAnotherUnderANewDisclosure() {
        String caseId = newCase();
        String id = as("yusuf").post(REFERRALS, request(caseId, "polres-nunukan")).id();
        String path = REFERRALS + "/" + id;

        Api.Answer requested = as("budi").post(path + "/redirection", to("polres-tarakan"));
        assertThat(requested.status()).isEqualTo(200);
        assertThat(requested.state()).isEqualTo("RedirectionRequested");
        assertThat(actions(requested)).containsExactly("acceptance", "decline", "assignment");
        assertThat(actions(as("yusuf").get(path)))
                .containsExactly(
                        "cancellation-request",
                        "redirection/confirmation",
                        "redirection/refusal",
                        "recall",
                        "phone-confirmation");
        assertThat(as("budi").get("/api/v1/queue?limit=100").each("items", "id")).contains(id);

        Api.Answer confirmed = as("yusuf").post(path + "/redirection/confirmation", CONFIRMATION);

        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(confirmed.id()).isEqualTo(id);
        assertThat(confirmed.state()).isEqualTo("Redirected");
        assertThat(actions(confirmed)).isEmpty();
        String successor = confirmed.body().get("redirectedTo").asString();
        String next = REFERRALS + "/" + successor;
        assertThat(confirmed.header("ETag")).isEqualTo(as("yusuf").get(path).header("ETag"));
        assertThat(confirmed.each("steps", "toAgencyId"))
                .containsExactly(
                        "none",
                        "none",
                        Demo.agency("polres-tarakan"),
                        Demo.agency("polres-tarakan"));

        Api.Answer sent = as("yusuf").get(next);
        assertThat(sent.state()).isEqualTo("Sent");
        assertThat(sent.body().get("redirectedFrom").asString()).isEqualTo(id);
        assertThat(sent.body().get("recipient").get("agencyId").asString())
                .isEqualTo(Demo.agency("polres-tarakan"));
        assertThat(CASES.grantsOn(caseId)).containsExactlyInAnyOrder(id, successor);
        assertThat(CASES.questions().getLast().body().get("basis").asString())
                .isEqualTo("VITAL_INTEREST");
        await().untilAsserted(() -> {
            assertThat(published().verbsOf(id))
                    .containsExactly("sent", "received", "redirection-requested", "redirected");
            assertThat(published().verbsOf(successor)).containsExactly("sent");
        });
    }

    @Test
    void neitherRecipientLearnsOfTheOther() {
        String id = requested("polres-nunukan", "polres-tarakan");
        String path = REFERRALS + "/" + id;
        String successor = confirm(path).body().get("redirectedTo").asString();
        String next = REFERRALS + "/" + successor;

        Api.Answer first = as("budi").get(path);
        assertThat(first.body().has("redirectedTo")).isFalse();
        assertThat(first.text()).doesNotContain(successor);
        Api.Answer closed = as("budi").get(path + "/packet");
        assertThat(closed.status()).isEqualTo(409);
        assertThat(closed.each("reasons", "code")).containsExactly("REDIRECTED");
        assertThat(closed.text()).doesNotContain("safetyNote");
        assertThat(as("budi").get(next).status()).isEqualTo(404);

        Api.Answer second = as("agus").get(next);
        assertThat(second.state()).isEqualTo("Sent");
        assertThat(second.text()).doesNotContain(id, Demo.agency("polres-nunukan"));
        assertThat(as("agus").get(next + "/packet").text()).doesNotContain(id);
        assertThat(as("agus").get(path).status()).isEqualTo(404);
        assertThat(as("wati").get(next).body().get("redirectedFrom").asString()).isEqualTo(id);
    }

    @Test
    void ofAnAcceptedOneIsAskedOnlyByWhoHasSeenThat() {
        String path = REFERRALS + "/" + sentTo("polres-nunukan");
        as("budi").post(path + "/progress", "");
        as("budi").post(path + "/acceptance", "");

        Api.Answer blind = as("budi").post(path + "/redirection", to("polres-tarakan"));
        assertThat(blind.status()).isEqualTo(409);
        assertThat(blind.each("reasons", "code")).containsExactly("ALREADY_ACCEPTED");
        Api.Answer seen =
                as("budi")
                        .post(
                                path + "/redirection",
                                Api.newKey(),
                                to("polres-tarakan"),
                                "If-Match",
                                as("budi").get(path).header("ETag"));
        assertThat(seen.state()).isEqualTo("RedirectionRequested");
        assertThat(actions(seen)).containsExactly("decline", "completion", "assignment");

        Api.Answer refused =
                as("yusuf").post(path + "/redirection/refusal", "{\"text\":\"Tetap di sini.\"}");

        assertThat(refused.state()).isEqualTo("Accepted");
        assertThat(refused.text()).doesNotContain("Tetap di sini");
        assertThat(as("budi").get(path + "/packet").each("remarks", "text"))
                .contains("Tetap di sini.");
        assertThat(as("budi").post(path + "/progress", "").state()).isEqualTo("InProgress");
    }

    @Test
    void theRecipientMayStillTakeItOn() {
        String path = REFERRALS + "/" + requested("polres-nunukan", "polres-tarakan");

        assertThat(as("budi").post(path + "/acceptance", "").state()).isEqualTo("Accepted");

        Api.Answer late = as("yusuf").post(path + "/redirection/confirmation", CONFIRMATION);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.each("reasons", "code")).containsExactly("REDIRECTION_NOT_REQUESTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"polres-nunukan", "uptd-ppa-nunukan"})
    void goesToNeitherOfTheTwoSides(String side) {
        String path = REFERRALS + "/" + sentTo("polres-nunukan");

        Api.Answer answer = as("budi").post(path + "/redirection", to(side));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.each("errors", "pointer")).containsExactly("/toAgencyId");
        assertThat(as("budi").get(path).state()).isEqualTo("Sent");
    }

    @Test
    void needsAReasonOfTheListAndAKnownAgency() {
        String path = REFERRALS + "/" + sentTo("polres-nunukan");

        Api.Answer bad =
                as("budi")
                        .post(path + "/redirection", "{\"reason\":\"OTHER\",\"toAgencyId\":\"\"}");
        assertThat(bad.each("errors", "pointer")).containsExactlyInAnyOrder("/text", "/toAgencyId");
        Api.Answer unknown =
                as("budi")
                        .post(
                                path + "/redirection",
                                "{\"reason\":\"OUT_OF_AREA\",\"toAgencyId\":\"nobody\"}");
        assertThat(unknown.each("errors", "code")).containsExactly("unknown-agency");
        String requested = REFERRALS + "/" + requested("polres-nunukan", "polres-tarakan");
        assertThat(
                        as("yusuf")
                                .post(
                                        requested + "/redirection/confirmation",
                                        "{\"basis\":\"X\",\"service\":\"Y\",\"urgency\":\"Z\"}")
                                .each("errors", "pointer"))
                .containsExactlyInAnyOrder("/basis", "/service", "/urgency");
    }

    @Test
    void whatWasWrittenForOneKindOfAgencyDoesNotReachAnotherUnasked() {
        String toPolice =
                confirm(REFERRALS + "/" + requested("polres-nunukan", "polres-tarakan"))
                        .body()
                        .get("redirectedTo")
                        .asString();
        String toHealth =
                confirm(REFERRALS + "/" + requested("polres-nunukan", "rsud-tarakan"))
                        .body()
                        .get("redirectedTo")
                        .asString();

        assertThat(as("agus").get(REFERRALS + "/" + toPolice + "/packet").body().has("note"))
                .isTrue();
        assertThat(as("gita").get(REFERRALS + "/" + toHealth + "/packet").body().has("note"))
                .isFalse();
    }

    @Test
    void aConfirmationThatCaseServiceDidNotAnswerIsResumedByItsKey() {
        String id = requested("polres-nunukan", "polres-tarakan");
        String path = REFERRALS + "/" + id;
        String caseId = as("yusuf").get(path).body().get("caseId").asString();
        String key = Api.newKey();
        CASES.goAway();

        Api.Answer away = as("yusuf").post(path + "/redirection/confirmation", key, CONFIRMATION);
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.problem()).isEqualTo("/problems/case-service-unavailable");
        assertThat(as("yusuf").get(path).state()).isEqualTo("RedirectionRequested");
        assertThat(as("agus").get("/api/v1/queue?limit=100").each("items", "caseId"))
                .doesNotContain(caseId);

        CASES.recover();
        CASES.grantAndFail();
        assertThat(as("yusuf").post(path + "/redirection/confirmation", key, CONFIRMATION).status())
                .isEqualTo(503);
        CASES.recover();
        Api.Answer resumed =
                as("yusuf").post(path + "/redirection/confirmation", key, CONFIRMATION);

        assertThat(resumed.status()).isEqualTo(200);
        assertThat(resumed.state()).isEqualTo("Redirected");
        String successor = resumed.body().get("redirectedTo").asString();
        assertThat(as("agus").get(REFERRALS + "/" + successor).state()).isEqualTo("Sent");
        assertThat(CASES.grantsOn(caseId)).containsExactlyInAnyOrder(id, successor);

        Api.Answer repeated =
                as("yusuf").post(path + "/redirection/confirmation", key, CONFIRMATION);
        assertThat(repeated.text()).isEqualTo(resumed.text());
        assertThat(repeated.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(
                        as("yusuf")
                                .post(
                                        path + "/redirection/confirmation",
                                        key,
                                        "{\"basis\":\"CONSENT\"}")
                                .problem())
                .isEqualTo("/problems/idempotency-key-reused");
    }

    @Test
    void whatCaseServiceRefusesLeavesItAskedFor() {
        String path = REFERRALS + "/" + requested("polres-nunukan", "rsud-tarakan");
        String key = Api.newKey();
        String withConsent = "{\"basis\":\"CONSENT\"}";
        CASES.answerWith(
                409,
                "{\"type\":\"/problems/consent-missing\",\"reasons\":[{\"code\":\"CONSENT_MISSING\"}]}");

        Api.Answer refused = as("yusuf").post(path + "/redirection/confirmation", key, withConsent);
        assertThat(refused.problem()).isEqualTo("/problems/consent-missing");
        assertThat(refused.each("reasons", "code")).containsExactly("CONSENT_MISSING");
        assertThat(as("yusuf").get(path).state()).isEqualTo("RedirectionRequested");

        CASES.recover();
        assertThat(as("yusuf").post(path + "/redirection/confirmation", key, withConsent).text())
                .isEqualTo(refused.text());
        assertThat(confirm(path).state()).isEqualTo("Redirected");
    }

    @Test
    void ofConfirmationsAtOnceOneSuccessorCountsAndTheOthersLearnWhose() {
        String id = requested("polres-nunukan", "polres-tarakan");
        String path = REFERRALS + "/" + id;
        String caseId = as("yusuf").get(path).body().get("caseId").asString();
        Api yusuf = as("yusuf");
        Api maria = as("maria");

        List<Api.Answer> answers =
                Together.all(
                        16,
                        n ->
                                (n % 2 == 0 ? yusuf : maria)
                                        .post(path + "/redirection/confirmation", CONFIRMATION));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .hasSize(15)
                .allSatisfy(loser -> {
                    assertThat(loser.problem()).isEqualTo("/problems/referral-not-open");
                    assertThat(loser.each("reasons", "code")).contains("REDIRECTED");
                });
        String successor = yusuf.get(path).body().get("redirectedTo").asString();
        Api.Answer all = yusuf.get(REFERRALS + "?limit=100&caseId=" + caseId);
        assertThat(all.body().get("items").valueStream())
                .filteredOn(each -> !each.get("state").asString().equals("Abandoned"))
                .extracting(each -> each.get("id").asString())
                .containsExactlyInAnyOrder(id, successor);
        assertThat(all.each("items", "id").stream().mapToLong(this::packets).sum()).isEqualTo(2);
        assertThat(as("agus").get("/api/v1/queue?limit=100").each("items", "caseId"))
                .filteredOn(caseId::equals)
                .hasSize(1);
    }

    @Test
    void repeatsAtOnceMakeOneSuccessor() {
        String path = REFERRALS + "/" + requested("polres-nunukan", "polres-tarakan");
        String key = Api.newKey();
        Api yusuf = as("yusuf");

        List<Api.Answer> answers =
                Together.all(
                        8, _ -> yusuf.post(path + "/redirection/confirmation", key, CONFIRMATION));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(answers)
                .extracting(answer -> answer.body().get("redirectedTo").asString())
                .containsOnly(yusuf.get(path).body().get("redirectedTo").asString());
    }

    @Test
    void anAnswerThatIsFasterThanAConfirmationStands() {
        String id = requested("polres-nunukan", "polres-tarakan");
        String path = REFERRALS + "/" + id;
        String caseId = as("yusuf").get(path).body().get("caseId").asString();
        Api yusuf = as("yusuf");
        CASES.hang();
        CompletableFuture<Api.Answer> confirming =
                CompletableFuture.supplyAsync(
                        () -> yusuf.post(path + "/redirection/confirmation", CONFIRMATION));
        await().untilAsserted(
                        () -> assertThat(CASES.questions()).anyMatch(asked -> !asked.preview()));

        as("budi").post(path + "/acceptance", "");
        CASES.letGo();
        Api.Answer late = confirming.join();

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.each("reasons", "code")).containsExactly("REDIRECTION_NOT_REQUESTED");
        assertThat(yusuf.get(path).state()).isEqualTo("Accepted");
        assertThat(yusuf.get(REFERRALS + "?caseId=" + caseId).each("items", "state"))
                .containsExactlyInAnyOrder("Accepted", "Abandoned");
        assertThat(as("agus").get("/api/v1/queue?limit=100").each("items", "caseId"))
                .doesNotContain(caseId);
    }

    @Test
    void confirmsNothingThatItsSenderHasNotSeen() {
        String path = REFERRALS + "/" + requested("polres-nunukan", "polres-tarakan");

        Api.Answer stale =
                as("yusuf")
                        .post(
                                path + "/redirection/confirmation",
                                Api.newKey(),
                                CONFIRMATION,
                                "If-Match",
                                "\"1\"");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(as("yusuf").get(path).state()).isEqualTo("RedirectionRequested");
    }

    /** A referral of Yusuf's whose recipient asks to redirect it. */
    private String requested(String recipient, String other) {
        String id = sentTo(recipient);
        Api.Answer asked = as("budi").post(REFERRALS + "/" + id + "/redirection", to(other));
        assertThat(asked.status()).isEqualTo(200);
        CASES.recover();
        return id;
    }

    private Api.Answer confirm(String path) {
        return as("yusuf").post(path + "/redirection/confirmation", CONFIRMATION);
    }

    private static String to(String alias) {
        return "{\"reason\":\"OUT_OF_AREA\",\"text\":\"Lokasi di Tarakan.\",\"toAgencyId\":\"%s\"}"
                .formatted(Demo.agency(alias));
    }

    private static List<String> actions(Api.Answer answer) {
        return answer.body().get("allowedActions").valueStream().map(JsonNode::asString).toList();
    }
}
