package id.tuntas.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.referrals.Api;
import id.tuntas.referrals.Demo;
import id.tuntas.referrals.Published;
import id.tuntas.referrals.ReferralServiceRunning;
import id.tuntas.referrals.Together;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The sender only asks; the recipient agrees, or has done it already. */
class CancellingAReferralIT extends ReferralServiceRunning {

    private static final String REQUEST =
            "{\"reason\":\"PERSON_DECLINED\",\"text\":\"Korban sudah pulang.\"}";
    private static final String COMPLETION = "{\"outcome\":\"SERVICE_COMPLETED\"}";

    @Test
    void endsByTheRecipientsAgreementAndTellsEachSide() {
        String id = sentTo("polres-nunukan");
        String path = REFERRALS + "/" + id;
        as("budi").post(path + "/acceptance", "");

        Api.Answer requested = as("yusuf").post(path + "/cancellation-request", REQUEST);
        assertThat(requested.status()).isEqualTo(200);
        assertThat(requested.state()).isEqualTo("CancellationRequested");
        assertThat(actions(requested)).containsExactly("recall");
        assertThat(actions(as("budi").get(path)))
                .containsExactly("completion", "cancellation", "assignment");

        Api.Answer cancelled = as("budi").post(path + "/cancellation", "");

        assertThat(cancelled.state()).isEqualTo("Cancelled");
        assertThat(actions(cancelled)).isEmpty();
        Api.Answer seen = as("yusuf").get(path);
        assertThat(seen.each("steps", "state"))
                .containsExactly(
                        "Sent", "Received", "Accepted", "CancellationRequested", "Cancelled");
        assertThat(seen.each("steps", "by")).endsWith(Demo.person("yusuf"), Demo.person("budi"));
        assertThat(seen.each("steps", "reason")).contains("PERSON_DECLINED");
        assertThat(seen.text()).doesNotContain("sudah pulang");
        await().untilAsserted(() ->
                assertThat(published().verbsOf(id))
                        .endsWith("accepted", "cancellation-requested", "cancelled"));
        assertThat(published().of(id))
                .extracting(Published.Message::data)
                .noneMatch(data -> data.contains("pulang"));
    }

    @Test
    void whatIsCancelledClosesThePacketForItsRecipient() {
        String path = REFERRALS + "/" + sentTo("polres-nunukan");
        as("yusuf").post(path + "/cancellation-request", REQUEST);
        Api.Answer open = as("budi").get(path + "/packet");
        assertThat(open.status()).isEqualTo(200);
        assertThat(open.each("remarks", "text")).containsExactly("Korban sudah pulang.");
        as("budi").post(path + "/cancellation", "");

        Api.Answer closed = as("budi").get(path + "/packet");

        assertThat(closed.status()).isEqualTo(409);
        assertThat(closed.each("reasons", "code")).containsExactly("CANCELLED");
    }

    @Test
    void aFirstReadingIsRecordedAndLeavesTheRequestAsItIs() {
        String path = REFERRALS + "/" + sentTo("polres-nunukan");
        as("yusuf").post(path + "/cancellation-request", REQUEST);

        as("budi").get(path + "/packet");

        Api.Answer read = as("yusuf").get(path);
        assertThat(read.state()).isEqualTo("CancellationRequested");
        assertThat(read.each("steps", "state"))
                .containsExactly("Sent", "CancellationRequested", "Received");
    }

    @Test
    void whatIsDoneAlreadyIsCompletedInstead() {
        String path = REFERRALS + "/" + sentTo("polres-nunukan");
        as("yusuf").post(path + "/cancellation-request", REQUEST);

        Api.Answer completed = as("budi").post(path + "/completion", COMPLETION);

        assertThat(completed.state()).isEqualTo("Completed");
        Api.Answer late = as("budi").post(path + "/cancellation", "");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.each("reasons", "code")).containsExactly("ALREADY_COMPLETED");
    }

    @Test
    void neitherSideTakesTheOthersStep() {
        String path = REFERRALS + "/" + sentTo("polres-nunukan");

        assertThat(as("budi").post(path + "/cancellation-request", REQUEST).status())
                .isEqualTo(404);
        assertThat(actions(as("budi").get(path))).doesNotContain("cancellation-request");
        Api.Answer requested = as("yusuf").post(path + "/cancellation-request", REQUEST);
        assertThat(requested.status()).isEqualTo(200);
        assertThat(as("yusuf").post(path + "/cancellation", "").status()).isEqualTo(404);
        assertThat(as("yusuf").get(path).text()).isEqualTo(requested.text());
    }

    @Test
    void aRequestIsMadeOnceAndOnlyWhileThereIsSomethingToEnd() {
        String path = REFERRALS + "/" + sentTo("polres-nunukan");
        as("yusuf").post(path + "/cancellation-request", REQUEST);

        Api.Answer again = as("maria").post(path + "/cancellation-request", REQUEST);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.each("reasons", "code")).containsExactly("CANCELLATION_REQUESTED");
        assertThat(again.each("reasons", "by")).containsExactly(Demo.person("yusuf"));

        String declined = REFERRALS + "/" + sentTo("polres-nunukan");
        as("budi").post(declined + "/decline", "{\"reason\":\"NO_CAPACITY\"}");
        assertThat(
                        as("yusuf")
                                .post(declined + "/cancellation-request", REQUEST)
                                .each("reasons", "code"))
                .containsExactly("DECLINED");
        assertThat(as("budi").post(declined + "/cancellation", "").each("reasons", "code"))
                .containsExactly("DECLINED", "CANCELLATION_NOT_REQUESTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"reason\":\"OTHER\"}", "{\"reason\":\"OUT_OF_AREA\"}", "{}"})
    void needsAReasonOfTheList(String body) {
        String path = REFERRALS + "/" + sentTo("polres-nunukan");

        assertThat(as("yusuf").post(path + "/cancellation-request", body).status()).isEqualTo(422);
    }

    @Test
    void waitsInTheRecipientsQueueAndIsNotLateOnceItWasAccepted() {
        String id = sentTo("rsud-tarakan");
        String path = REFERRALS + "/" + id;
        as("gita").post(path + "/acceptance", "");
        assertThat(as("gita").get("/api/v1/queue").each("items", "id")).doesNotContain(id);
        database.getCollection("referrals")
                .updateOne(
                        com.mongodb.client.model.Filters.eq("_id", id),
                        com.mongodb.client.model.Updates.set(
                                "content.answerDueAt",
                                java.util.Date.from(java.time.Instant.EPOCH)));

        as("yusuf").post(path + "/cancellation-request", REQUEST);

        assertThat(as("gita").get("/api/v1/queue").each("items", "id")).contains(id);
        assertThat(as("gita").get("/api/v1/queue?overdue=true").each("items", "id"))
                .doesNotContain(id);
        assertThat(as("gita").get(path).body().get("overdue").asBoolean()).isFalse();
    }

    @Test
    void ofAnAgreementAndACompletionAtOnceOneCounts() {
        String id = sentTo("polres-tarakan");
        String path = REFERRALS + "/" + id;
        as("yusuf").post(path + "/cancellation-request", REQUEST);
        Api agus = as("agus");
        Api bayu = as("bayu");

        List<Api.Answer> answers =
                Together.all(
                        64,
                        n ->
                                n % 2 == 0
                                        ? agus.post(path + "/cancellation", "")
                                        : bayu.post(path + "/completion", COMPLETION));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(63);
        assertThat(as("yusuf").get(path).each("steps", "state"))
                .filteredOn(state -> state.equals("Cancelled") || state.equals("Completed"))
                .hasSize(1);
    }

    private static List<String> actions(Api.Answer answer) {
        return answer.body().get("allowedActions").valueStream().map(JsonNode::asString).toList();
    }
}
