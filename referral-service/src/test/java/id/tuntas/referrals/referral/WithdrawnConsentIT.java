package id.tuntas.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.referrals.Api;
import id.tuntas.referrals.ReferralServiceRunning;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What case-service tells of a consent reaches every referral that rests on it, in any order. */
class WithdrawnConsentIT extends ReferralServiceRunning {

    private final Instant withdrawn = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Test
    void closesThePacketAndAsksTheRecipientToStop() {
        String caseId = newCase();
        String id = send(caseId);
        String path = REFERRALS + "/" + id;
        as("budi").get(path + "/packet");
        as("budi").post(path + "/acceptance", "");

        cases().consentWithdrawn(caseId, 7, withdrawn, List.of(id));
        awaitState(path, "CancellationRequested");

        Api.Answer stopped = as("budi").get(path);
        assertThat(stopped.each("steps", "reason")).endsWith("CONSENT_WITHDRAWN");
        assertThat(Instant.parse(stopped.body().get("answerDueAt").asString()))
                .isEqualTo(withdrawn.plus(Duration.ofDays(3)));
        assertThat(actions(stopped)).containsExactly("completion", "cancellation", "assignment");
        assertThat(as("budi").get("/api/v1/queue?limit=100").each("items", "id")).contains(id);
        await().untilAsserted(() -> assertThat(packets(id)).isZero());
        Api.Answer closed = as("budi").get(path + "/packet");
        assertThat(closed.status()).isEqualTo(410);
        assertThat(closed.body().get("reason").asString()).isEqualTo("CONSENT_WITHDRAWN");
        assertThat(as("yusuf").get(path + "/packet").status()).isEqualTo(410);
        await().untilAsserted(() -> {
            var last = published().of(id).getLast();
            assertThat(last.type()).isEqualTo("id.tuntas.referral.cancellation-requested.v1");
            assertThat(last.json().get("reason").asString()).isEqualTo("CONSENT_WITHDRAWN");
        });

        assertThat(as("budi").post(path + "/cancellation", "").state()).isEqualTo("Cancelled");
        assertThat(as("budi").get(path + "/packet").status()).isEqualTo(410);
    }

    @Test
    void isLateAfterThreeDaysAlsoWhereItHadBeenAccepted() {
        String caseId = newCase();
        String id = as("yusuf").post(REFERRALS, request(caseId, "rsud-tarakan")).id();
        String path = REFERRALS + "/" + id;
        as("gita").post(path + "/acceptance", "");

        cases().consentWithdrawn(caseId, 7, withdrawn.minus(Duration.ofHours(73)), List.of(id));
        awaitState(path, "CancellationRequested");

        assertThat(as("gita").get(path).body().get("overdue").asBoolean()).isTrue();
        assertThat(as("gita").get("/api/v1/queue?overdue=true&limit=100").each("items", "id"))
                .contains(id);
    }

    @Test
    void givesUpWhatIsNotSentYet() {
        String caseId = newCase();
        String key = Api.newKey();
        String request = request(caseId, "polres-nunukan", "basis", "CONSENT");
        CASES.grantAndFail();
        assertThat(as("yusuf").post(REFERRALS, key, request).status()).isEqualTo(503);
        String id = onlyOneOf(caseId);

        cases().consentWithdrawn(caseId, 7, withdrawn, List.of(id));
        awaitState(REFERRALS + "/" + id, "Abandoned");

        CASES.recover();
        Api.Answer repeat = as("yusuf").post(REFERRALS, key, request);
        assertThat(repeat.problem()).isEqualTo("/problems/referral-abandoned");
        assertThat(repeat.each("reasons", "code")).containsExactly("CONSENT_WITHDRAWN");
        assertThat(as("budi").get(REFERRALS + "/" + id).status()).isEqualTo(404);
    }

    /** The grant was recorded before the withdrawal, and its answer comes after. */
    @Test
    void isNotOutrunByASendThatIsUnderWay() {
        String caseId = newCase();
        Api yusuf = as("yusuf");
        CASES.hang();
        CompletableFuture<Api.Answer> sending =
                CompletableFuture.supplyAsync(
                        () -> yusuf.post(REFERRALS, request(caseId, "polres-nunukan")));
        await().untilAsserted(() ->
                assertThat(yusuf.get(REFERRALS + "?caseId=" + caseId).body().get("items"))
                        .hasSize(1));
        String id = onlyOneOf(caseId);

        cases().consentWithdrawn(caseId, 7, withdrawn, List.of(id));
        awaitState(REFERRALS + "/" + id, "Abandoned");
        CASES.letGo();

        Api.Answer late = sending.join();
        assertThat(late.status()).isEqualTo(409);
        assertThat(packets(id)).isZero();
        await().untilAsserted(
                        () -> assertThat(published().verbsOf(id)).containsExactly("abandoned"));
    }

    @Test
    void takesEffectOnceHoweverOftenItIsTold() {
        String caseId = newCase();
        String id = send(caseId);
        String path = REFERRALS + "/" + id;
        cases().consentWithdrawn(caseId, 7, withdrawn, List.of(id));
        awaitState(path, "CancellationRequested");
        String seen = as("yusuf").get(path).header("ETag");

        // Again, again as another fact, and an older one late.
        cases().consentWithdrawn(caseId, 7, withdrawn, List.of(id));
        cases().consentWithdrawn(caseId, 8, withdrawn.plusSeconds(60), List.of(id));
        cases().consentWithdrawn(caseId, 6, withdrawn.minusSeconds(60), List.of(id));
        String marker = send(caseId);
        cases().consentWithdrawn(caseId, 9, withdrawn, List.of(marker));
        awaitState(REFERRALS + "/" + marker, "CancellationRequested");

        assertThat(as("yusuf").get(path).header("ETag")).isEqualTo(seen);
    }

    @Test
    void leavesAloneWhatHasEndedWhatIsOfAnotherCaseAndWhatItDoesNotKnow() {
        String caseId = newCase();
        String done = send(caseId);
        as("budi").post(REFERRALS + "/" + done + "/decline", "{\"reason\":\"NO_CAPACITY\"}");
        String others = sentTo("polres-nunukan");
        String marker = send(caseId);

        cases().tell("registered", caseId, 1);
        cases().tell("closure-proposed", caseId, 2);
        cases().consentWithdrawn(
                        caseId, 3, withdrawn, List.of(done, others, "no-such-referral", marker));
        awaitState(REFERRALS + "/" + marker, "CancellationRequested");

        assertThat(as("yusuf").get(REFERRALS + "/" + done).state()).isEqualTo("Declined");
        assertThat(as("yusuf").get(REFERRALS + "/" + others).state()).isEqualTo("Sent");
        assertThat(packets(others)).isEqualTo(1);
    }

    @Test
    void isToldAgainWhereTheSenderHadAskedToCancelBefore() {
        String caseId = newCase();
        String id = send(caseId);
        String path = REFERRALS + "/" + id;
        as("yusuf").post(path + "/cancellation-request", "{\"reason\":\"NO_LONGER_NEEDED\"}");

        cases().consentWithdrawn(caseId, 7, withdrawn, List.of(id));

        await().untilAsserted(
                        () -> assertThat(as("budi").get(path + "/packet").status()).isEqualTo(410));
        assertThat(as("budi").get(path).each("steps", "reason"))
                .containsSubsequence("NO_LONGER_NEEDED", "CONSENT_WITHDRAWN");
    }

    private String send(String caseId) {
        return as("yusuf")
                .post(REFERRALS, request(caseId, "polres-nunukan", "basis", "CONSENT"))
                .id();
    }

    private String onlyOneOf(String caseId) {
        List<String> ids = as("yusuf").get(REFERRALS + "?caseId=" + caseId).each("items", "id");
        assertThat(ids).hasSize(1);
        return ids.getFirst();
    }

    private void awaitState(String path, String expected) {
        Api yusuf = as("yusuf");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(yusuf.get(path).state()).isEqualTo(expected));
    }

    private static List<String> actions(Api.Answer answer) {
        return answer.body().get("allowedActions").valueStream().map(JsonNode::asString).toList();
    }
}
