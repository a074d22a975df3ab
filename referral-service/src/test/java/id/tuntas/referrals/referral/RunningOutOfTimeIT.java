package id.tuntas.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.referrals.Api;
import id.tuntas.referrals.ReferralServiceRunning;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** With times of a fraction of a second in the place of minutes and hours. */
@TestPropertySource(
        properties = {
            "tuntas.referrals.abandon-after=500ms",
            "tuntas.referrals.sweep-every=100ms",
            "tuntas.referrals.answer-due.high=300ms"
        })
class RunningOutOfTimeIT extends ReferralServiceRunning {

    @Test
    void isGivenUpWhereNobodyComesBackToSendIt() {
        String key = Api.newKey();
        String caseId = newCase();
        String request = request(caseId, "polres-nunukan");
        CASES.goAway();
        as("yusuf").post(REFERRALS, key, request);

        String id = awaitAbandoned(caseId);

        await().untilAsserted(
                        () -> assertThat(published().verbsOf(id)).containsExactly("abandoned"));
        assertThat(as("budi").get(REFERRALS + "/" + id).status()).isEqualTo(404);
        CASES.recover();
        Api.Answer repeat = as("yusuf").post(REFERRALS, key, request);
        assertThat(repeat.status()).isEqualTo(409);
        assertThat(repeat.problem()).isEqualTo("/problems/referral-abandoned");
        assertThat(repeat.each("reasons", "code")).containsExactly("OUT_OF_TIME");
        assertThat(CASES.questions()).isEmpty();
    }

    @Test
    void isNotSentAnyMoreByASenderWhoWasTooSlow() {
        String caseId = newCase();
        CASES.hang();
        CompletableFuture<Api.Answer> sending =
                CompletableFuture.supplyAsync(
                        () -> as("yusuf").post(REFERRALS, request(caseId, "polres-nunukan")));
        String id = awaitAbandoned(caseId);

        CASES.letGo();
        Api.Answer tooLate = sending.join();

        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.problem()).isEqualTo("/problems/referral-abandoned");
        assertThat(packets(id)).isZero();
        assertThat(as("yusuf").get(REFERRALS + "/" + id).state()).isEqualTo("Abandoned");
        await().untilAsserted(
                        () -> assertThat(published().verbsOf(id)).containsExactly("abandoned"));
    }

    @Test
    void leavesNoPacketOfACrashBetweenGrantAndSending() {
        String caseId = newCase();
        CASES.goAway();
        as("yusuf").post(REFERRALS, request(caseId, "polres-nunukan"));
        String id = awaitAbandoned(caseId);

        database.getCollection("packets")
                .insertOne(new Document("_id", id).append("caseId", caseId).append("packet", "{}"));

        await().untilAsserted(() -> assertThat(packets(id)).isZero());
    }

    @Test
    void neverTouchesWhatHasBeenSent() {
        String sent = sentTo("polres-nunukan");
        String caseId = newCase();
        CASES.goAway();
        as("yusuf").post(REFERRALS, request(caseId, "polres-nunukan"));

        // Younger than the one that was sent: the sweep has passed both.
        awaitAbandoned(caseId);

        assertThat(as("yusuf").get(REFERRALS + "/" + sent).state()).isEqualTo("Sent");
        assertThat(packets(sent)).isEqualTo(1);
    }

    @Test
    void isOverdueInTheQueueOnceItsAnswerIsLate() {
        String late = sentTo("rsud-tarakan");
        String later =
                as("yusuf")
                        .post(REFERRALS, request(newCase(), "rsud-tarakan", "urgency", "LOW"))
                        .id();

        await().untilAsserted(() ->
                assertThat(as("gita").get(REFERRALS + "/" + late).body().get("overdue").asBoolean())
                        .isTrue());
        Api.Answer queue = as("gita").get("/api/v1/queue");
        assertThat(queue.each("items", "id")).containsExactly(late, later);
        assertThat(queue.body().get("waiting").asLong()).isEqualTo(2);
        assertThat(queue.body().get("overdue").asLong()).isEqualTo(1);
        assertThat(as("gita").get("/api/v1/queue?overdue=true").each("items", "id"))
                .containsExactly(late);
    }

    private String awaitAbandoned(String caseId) {
        Api yusuf = as("yusuf");
        String list = REFERRALS + "?caseId=" + caseId;
        await().untilAsserted(() ->
                assertThat(yusuf.get(list).each("items", "state")).containsExactly("Abandoned"));
        return yusuf.get(list).each("items", "id").getFirst();
    }
}
