package id.tuntas.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.referrals.Api;
import id.tuntas.referrals.Demo;
import id.tuntas.referrals.Published;
import id.tuntas.referrals.ReferralServiceRunning;
import id.tuntas.referrals.Together;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A packet that was sent to the wrong agency. */
class RecallingAReferralIT extends ReferralServiceRunning {

    private static final String RECALL =
            "{\"reason\":\"WRONG_AGENCY\",\"text\":\"Korban tidak di Nunukan.\"}";

    @Test
    void deletesThePacketAndShowsItToNobody() {
        String id = sentTo("polres-nunukan");
        String path = REFERRALS + "/" + id;
        assertThat(as("budi").get(path + "/packet").status()).isEqualTo(200);

        Api.Answer recalled = as("yusuf").post(path + "/recall", RECALL);

        assertThat(recalled.status()).isEqualTo(200);
        assertThat(recalled.state()).isEqualTo("Recalled");
        assertThat(recalled.body().get("allowedActions")).isEmpty();
        assertThat(packets(id)).isZero();
        for (String reader : List.of("budi", "yusuf")) {
            Api.Answer closed = as(reader).get(path + "/packet");
            assertThat(closed.status()).isEqualTo(410);
            assertThat(closed.problem()).isEqualTo("/problems/packet-closed");
            assertThat(closed.body().get("reason").asString()).isEqualTo("RECALLED");
            assertThat(closed.text()).doesNotContain("safetyNote", "pelabuhan", "Nunukan.");
        }
        assertThat(as("budi").post(path + "/acceptance", "").each("reasons", "code"))
                .containsExactly("RECALLED");
        await().untilAsserted(() ->
                assertThat(published().verbsOf(id))
                        .containsExactly("sent", "received", "recalled"));
        assertThat(published().of(id))
                .extracting(Published.Message::data)
                .noneMatch(data -> data.contains("Korban"));
    }

    @Test
    void saysWhetherThePacketHadBeenReadAndNotOnlyTheReferralReceived() {
        String unread = REFERRALS + "/" + sentTo("polres-nunukan");
        as("budi").post(unread + "/receipt", "");
        String read = REFERRALS + "/" + sentTo("polres-nunukan");
        as("budi").post(read + "/receipt", "");
        as("budi").get(read + "/packet");
        Instant before = Instant.now();

        JsonNode ofUnread = as("yusuf").post(unread + "/recall", RECALL).body();
        JsonNode ofRead = as("yusuf").post(read + "/recall", RECALL).body();

        assertThat(ofUnread.has("packetReadAt")).isFalse();
        assertThat(Instant.parse(ofRead.get("packetReadAt").asString())).isBefore(before);
        assertThat(ofUnread.has("packetClosedAt")).isTrue();
    }

    @Test
    void isTheSendingAgencysAloneAlsoWithoutTheOneWhoSentIt() {
        String path = REFERRALS + "/" + sentTo("polres-nunukan");

        for (String stranger : List.of("budi", "lina", "joko", "wati", "ratna", "palsu", "rina")) {
            assertThat(as(stranger).post(path + "/recall", RECALL).status()).isEqualTo(404);
        }
        assertThat(as("hasan").get(path).body().get("allowedActions").valueStream())
                .extracting(JsonNode::asString)
                .containsExactly("recall");
        assertThat(as("hasan").post(path + "/recall", RECALL).state()).isEqualTo("Recalled");
        assertThat(as("yusuf").get(path).each("steps", "by")).endsWith(Demo.person("hasan"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acceptance",
                "acceptance progress",
                "redirection",
                "acceptance cancellation-request"
            })
    void isPossibleWhileItIsNotFinal(String steps) {
        String path = REFERRALS + "/" + sentTo("polres-nunukan");
        for (String step : steps.split(" ", -1)) {
            String by = step.equals("cancellation-request") ? "yusuf" : "budi";
            assertThat(as(by).post(path + "/" + step, body(step)).status()).isEqualTo(200);
        }

        assertThat(as("yusuf").post(path + "/recall", RECALL).state()).isEqualTo("Recalled");
    }

    @Test
    void isTooLateForWhatHasEndedAndHappensOnce() {
        String declined = REFERRALS + "/" + sentTo("polres-nunukan");
        as("budi").post(declined + "/decline", "{\"reason\":\"NO_CAPACITY\"}");
        assertThat(as("yusuf").post(declined + "/recall", RECALL).each("reasons", "code"))
                .containsExactly("DECLINED");

        String path = REFERRALS + "/" + sentTo("polres-nunukan");
        String key = Api.newKey();
        Api.Answer first = as("yusuf").post(path + "/recall", key, RECALL);
        assertThat(as("yusuf").post(path + "/recall", key, RECALL).text()).isEqualTo(first.text());
        assertThat(as("yusuf").post(path + "/recall", RECALL).each("reasons", "code"))
                .containsExactly("RECALLED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"reason\":\"OTHER\"}", "{\"reason\":\"OUT_OF_AREA\"}", "{}"})
    void needsAReasonOfTheList(String body) {
        String path = REFERRALS + "/" + sentTo("polres-nunukan");

        assertThat(as("yusuf").post(path + "/recall", body).status()).isEqualTo(422);
        assertThat(as("yusuf").get(path).state()).isEqualTo("Sent");
    }

    /** Whoever was shown it is on record as a reader; nobody is once it is taken back. */
    @RepeatedTest(3)
    void ofReadersAtTheSameMomentNoneReadsUnseen() {
        String id = sentTo("polres-tarakan");
        String path = REFERRALS + "/" + id;
        Api agus = as("agus");
        Api yusuf = as("yusuf");

        List<Api.Answer> answers =
                Together.all(
                        33,
                        n ->
                                n == 16
                                        ? yusuf.post(path + "/recall", RECALL)
                                        : agus.get(path + "/packet"));

        assertThat(answers.get(16).status()).isEqualTo(200);
        assertThat(answers).extracting(Api.Answer::status).isSubsetOf(200, 410);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 410)
                .allSatisfy(answer -> assertThat(answer.text()).doesNotContain("safetyNote"));
        boolean wasRead =
                answers.stream()
                        .anyMatch(answer ->
                                answer.status() == 200 && answer.text().contains("safetyNote"));
        JsonNode recalled = yusuf.get(path).body();
        assertThat(recalled.has("packetReadAt") || !wasRead).isTrue();
        assertThat(agus.get(path + "/packet").status()).isEqualTo(410);
        assertThat(packets(id)).isZero();
    }

    private static String body(String step) {
        return switch (step) {
            case "redirection" ->
                    "{\"reason\":\"OUT_OF_AREA\",\"toAgencyId\":\"%s\"}"
                            .formatted(Demo.agency("polres-tarakan"));
            case "cancellation-request" -> "{\"reason\":\"SENT_IN_ERROR\"}";
            default -> "";
        };
    }
}
