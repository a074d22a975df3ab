package id.tuntas.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.referrals.Api;
import id.tuntas.referrals.CaseService;
import id.tuntas.referrals.Demo;
import id.tuntas.referrals.Published;
import id.tuntas.referrals.ReferralServiceRunning;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnsweringAReferralIT extends ReferralServiceRunning {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void goesFromSendingToAnOutcomeWithWhoAndWhenForEachStep() {
        String path = REFERRALS + "/" + sentTo("polres-nunukan");
        Api budi = as("budi");

        assertThat(budi.get(path + "/packet").status()).isEqualTo(200);
        assertThat(actions(budi.get(path)))
                .containsExactly("acceptance", "decline", "redirection", "assignment");
        Api.Answer accepted =
                budi.post(
                        path + "/acceptance",
                        """
                        {"externalReference":"LP/B/7/XI/2026","expectedAt":"2026-12-01T00:00:00Z"}\
                        """);
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(actions(accepted))
                .containsExactly("decline", "progress", "completion", "redirection", "assignment");
        budi.post(path + "/progress", "{\"note\":\"Tim berangkat.\"}");
        Api.Answer completed =
                budi.post(
                        path + "/completion",
                        "{\"outcome\":\"SERVICE_COMPLETED\",\"text\":\"Korban aman.\"}");

        assertThat(completed.state()).isEqualTo("Completed");
        assertThat(actions(completed)).isEmpty();
        Api.Answer seen = as("yusuf").get(path);
        assertThat(seen.body().get("outcome").asString()).isEqualTo("SERVICE_COMPLETED");
        assertThat(seen.each("steps", "state"))
                .containsExactly("Sent", "Received", "Accepted", "InProgress", "Completed");
        assertThat(seen.each("steps", "by"))
                .containsExactly(
                        Demo.person("yusuf"),
                        Demo.person("budi"),
                        Demo.person("budi"),
                        Demo.person("budi"),
                        Demo.person("budi"));
        assertThat(seen.each("steps", "at").stream().map(Instant::parse)).isSorted();
        JsonNode acceptance = seen.body().get("steps").get(2);
        assertThat(acceptance.get("externalReference").asString()).isEqualTo("LP/B/7/XI/2026");
        assertThat(acceptance.get("expectedAt").asString()).isEqualTo("2026-12-01T00:00:00Z");
        assertThat(seen.text()).doesNotContain("Korban aman", "Tim berangkat", "fajar");
    }

    @Test
    void tellsHowItGoesAsOftenAsThereIsNews() {
        String id = sentTo("polres-nunukan");
        String path = REFERRALS + "/" + id;
        Api budi = as("budi");
        budi.post(path + "/acceptance", "");
        budi.post(path + "/progress", "");

        budi.post(
                path + "/progress",
                "{\"appointment\":\"SCHEDULED\",\"appointmentAt\":\"2026-12-01T02:00:00Z\"}");
        budi.post(
                path + "/progress",
                "{\"appointment\":\"UNATTENDED\",\"appointmentAt\":\"2026-12-01T02:00:00Z\"}");
        Api.Answer noted = budi.post(path + "/progress", "{\"note\":\"Korban aman.\"}");

        assertThat(noted.status()).isEqualTo(200);
        assertThat(noted.state()).isEqualTo("InProgress");
        assertThat(actions(noted))
                .containsExactly("decline", "progress", "completion", "redirection", "assignment");
        Api.Answer seen = as("yusuf").get(path);
        assertThat(seen.each("steps", "state"))
                .endsWith("InProgress", "Progressed", "Progressed", "Progressed");
        assertThat(seen.each("steps", "appointment")).endsWith("SCHEDULED", "UNATTENDED", "none");
        assertThat(seen.each("steps", "appointmentAt")).contains("2026-12-01T02:00:00Z");
        assertThat(seen.text()).doesNotContain("Korban aman");
        assertThat(as("yusuf").get(path + "/packet").each("remarks", "text"))
                .containsExactly("Korban aman.");
        await().untilAsserted(() ->
                assertThat(published().verbsOf(id))
                        .endsWith("started", "progressed", "progressed", "progressed"));
        assertThat(budi.post(path + "/completion", "{\"outcome\":\"SERVICE_COMPLETED\"}").state())
                .isEqualTo("Completed");
        assertThat(budi.post(path + "/progress", "{\"note\":\"Lagi.\"}").status()).isEqualTo(409);
    }

    @Test
    void tellsBothSidesOfEachStepInOrderAndAsTheSchemasSay() {
        Api.Answer sent = as("yusuf").post(REFERRALS, request(newCase(), "polres-nunukan"));
        String path = REFERRALS + "/" + sent.id();
        as("budi").post(path + "/acceptance", "");
        as("budi").post(path + "/completion", "{\"outcome\":\"OTHER\",\"text\":\"Korban aman.\"}");

        await().untilAsserted(() ->
                assertThat(published().verbsOf(sent.id()))
                        .containsExactly("sent", "received", "accepted", "started", "completed"));
        List<Published.Message> messages = published().of(sent.id());
        assertThat(messages)
                .allSatisfy(message -> {
                    String verb = message.type().split("\\.", -1)[3];
                    assertThat(GoldenEvents.violations(verb, message.data())).isEmpty();
                    assertThat(message.key()).isEqualTo(sent.body().get("caseId").asString());
                    assertThat(message.header("ce_specversion")).isEqualTo("1.0");
                    assertThat(message.data()).doesNotContain("Korban", "fajar", "KLT-2026");
                });
        assertThat(messages).extracting(message -> message.header("ce_sequence")).isSorted();
        assertThat(messages).extracting(message -> message.header("ce_id")).doesNotHaveDuplicates();
        assertThat(messages.getFirst().json().get("answerDueAt"))
                .isEqualTo(sent.body().get("answerDueAt"));
        assertThat(messages.getLast().json().get("by").asString()).isEqualTo(Demo.person("budi"));
    }

    @Test
    void recordsTheRecipientsFirstReadingAndNoOther() {
        String path = REFERRALS + "/" + sentTo("polres-nunukan");

        assertThat(as("yusuf").get(path + "/packet").status()).isEqualTo(200);
        assertThat(as("yusuf").get(path).state()).isEqualTo("Sent");
        Api.Answer packet = as("budi").get(path + "/packet");
        assertThat(packet.body().get("packet")).isEqualTo(JSON.readTree(CaseService.PACKET));
        assertThat(packet.body().get("note").asString()).contains("fajar");
        assertThat(packet.header("Cache-Control")).contains("no-store");
        Api.Answer received = as("budi").get(path);
        assertThat(received.state()).isEqualTo("Received");
        assertThat(packet.header("ETag")).isEqualTo(received.header("ETag"));

        as("svc-polres-nunukan").get(path + "/packet");
        assertThat(as("budi").get(path).text()).isEqualTo(received.text());
    }

    @Test
    void aReceiptSaysThatItIsThereWithoutOpeningIt() {
        String path = REFERRALS + "/" + sentTo("polres-nunukan");

        Api.Answer receipt = as("budi").post(path + "/receipt", "");

        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.state()).isEqualTo("Received");
        assertThat(receipt.text()).doesNotContain("safetyNote", "fajar");
    }

    @Test
    void aDeclineSaysWhyAndCountsAsReading() {
        String path = REFERRALS + "/" + sentTo("polres-nunukan");

        Api.Answer declined =
                as("budi")
                        .post(
                                path + "/decline",
                                "{\"reason\":\"OTHER\",\"text\":\"Sudah ditangani Polda.\"}");

        assertThat(declined.state()).isEqualTo("Declined");
        assertThat(declined.body().get("declineReason").asString()).isEqualTo("OTHER");
        assertThat(declined.each("steps", "state")).containsExactly("Sent", "Received", "Declined");
        Api.Answer packet = as("yusuf").get(path + "/packet");
        assertThat(packet.each("remarks", "text")).containsExactly("Sudah ditangani Polda.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acceptance", "progress"})
    void whatIsAcceptedIsDeclinedOnlyByWhoHasSeenThat(String last) {
        String id = sentTo("polres-nunukan");
        String path = REFERRALS + "/" + id;
        String sent = as("budi").get(path).header("ETag");
        as("budi").post(path + "/acceptance", "");
        if (last.equals("progress")) {
            as("budi").post(path + "/progress", "");
        }
        String decline = "{\"reason\":\"PERSON_DECLINED\"}";

        Api.Answer unseen = as("budi").post(path + "/decline", decline);
        assertThat(unseen.status()).isEqualTo(409);
        assertThat(unseen.each("reasons", "code")).startsWith("ALREADY_ACCEPTED");
        Api.Answer any = as("budi").post(path + "/decline", Api.newKey(), decline, "If-Match", "*");
        assertThat(any.status()).isEqualTo(409);
        Api.Answer stale =
                as("budi").post(path + "/decline", Api.newKey(), decline, "If-Match", sent);
        assertThat(stale.status()).isEqualTo(412);

        Api.Answer declined =
                as("budi")
                        .post(
                                path + "/decline",
                                Api.newKey(),
                                decline,
                                "If-Match",
                                as("budi").get(path).header("ETag"));

        assertThat(declined.status()).isEqualTo(200);
        assertThat(declined.state()).isEqualTo("Declined");
        assertThat(declined.body().get("declineReason").asString()).isEqualTo("PERSON_DECLINED");
        assertThat(actions(declined)).isEmpty();
        assertThat(as("budi").get(path + "/packet").status()).isEqualTo(409);
        await().untilAsserted(() -> assertThat(published().verbsOf(id)).endsWith("declined"));
    }

    @Test
    void whatIsFinalClosesThePacketForItsRecipient() {
        String path = REFERRALS + "/" + sentTo("polres-nunukan");
        as("budi").post(path + "/decline", "{\"reason\":\"OUT_OF_AREA\"}");

        Api.Answer closed = as("budi").get(path + "/packet");

        assertThat(closed.status()).isEqualTo(409);
        assertThat(closed.problem()).isEqualTo("/problems/referral-not-open");
        assertThat(closed.each("reasons", "code")).containsExactly("DECLINED");
    }

    @Test
    void aSystemNamesTheOfficerBehindItsAnswer() {
        String path = REFERRALS + "/" + sentTo("polres-nunukan");
        Api system = as("svc-polres-nunukan");

        Api.Answer unnamed = system.post(path + "/acceptance", "{}");
        assertThat(unnamed.status()).isEqualTo(422);
        assertThat(unnamed.each("errors", "pointer")).containsExactly("/performedBy");
        assertThat(unnamed.each("errors", "code")).containsExactly("required");
        Api.Answer half = system.post(path + "/acceptance", "{\"performedBy\":{\"name\":\"A\"}}");
        assertThat(half.each("errors", "pointer"))
                .containsExactly("/performedBy/rank", "/performedBy/unit");

        Api.Answer named =
                system.post(
                        path + "/acceptance",
                        """
                        {"performedBy":{"name":"Contoh Perwira","rank":"Ipda","unit":"Unit PPA"}}\
                        """);

        assertThat(named.status()).isEqualTo(200);
        JsonNode officer = named.body().get("steps").get(2).get("performedBy");
        assertThat(officer.get("name").asString()).isEqualTo("Contoh Perwira");
        await().untilAsserted(() ->
                assertThat(published().of(named.id()))
                        .hasSize(3)
                        .noneMatch(message -> message.data().contains("Perwira")));
    }

    @Test
    void aPersonNamesNobodyElse() {
        String path = REFERRALS + "/" + sentTo("polres-nunukan");

        Api.Answer refused =
                as("budi")
                        .post(
                                path + "/acceptance",
                                """
                                {"performedBy":{"name":"A","rank":"B","unit":"C"}}\
                                """);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.each("errors", "pointer")).containsExactly("/performedBy");
        assertThat(refused.each("errors", "code")).containsExactly("conflict");
    }

    @ParameterizedTest
    @CsvSource({
        "decline, '{\"reason\":\"BORED\"}', /reason, unknown-code",
        "decline, '{}', /reason, required",
        "decline, '{\"reason\":\"OTHER\"}', /text, required",
        "completion, '{\"outcome\":\"OTHER\"}', /text, required",
        "completion, '{\"outcome\":\"WON\"}', /outcome, unknown-code",
        "progress, '{\"appointment\":\"SCHEDULED\"}', /appointmentAt, required",
        "progress, '{\"appointmentAt\":\"2026-12-01T02:00:00Z\"}', /appointment, required",
        "progress, '{\"appointment\":\"LATE\"}', /appointment, unknown-code",
        "acceptance, '{\"expectedAt\":\"soon\"}', /expectedAt, type"
    })
    void namesTheFieldThatIsWrong(String step, String body, String pointer, String code) {
        String path = REFERRALS + "/" + sentTo("polres-nunukan");

        Api.Answer refused = as("budi").post(path + "/" + step, body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.each("errors", "pointer")).containsExactly(pointer);
        assertThat(refused.each("errors", "code")).containsExactly(code);
    }

    @Test
    void honoursAnIfMatchAndNeedsNone() {
        String path = REFERRALS + "/" + sentTo("polres-nunukan");
        String etag = as("budi").get(path).header("ETag");
        as("budi").post(path + "/receipt", "");

        Api.Answer stale =
                as("budi").post(path + "/acceptance", Api.newKey(), "", "If-Match", etag);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.problem()).isEqualTo("/problems/stale");

        String now = as("budi").get(path).header("ETag");
        assertThat(
                        as("budi")
                                .post(path + "/acceptance", Api.newKey(), "", "If-Match", now)
                                .status())
                .isEqualTo(200);
    }

    @Test
    void answersARepeatAlikeAlsoOnceItHasMovedOn() {
        String path = REFERRALS + "/" + sentTo("polres-nunukan");
        String key = Api.newKey();
        as("budi").post(path + "/acceptance", key, "{}");
        as("budi").post(path + "/completion", "{\"outcome\":\"SERVICE_COMPLETED\"}");

        Api.Answer repeat = as("budi").post(path + "/acceptance", key, "{}");
        assertThat(repeat.status()).isEqualTo(200);
        assertThat(repeat.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(repeat.state()).isEqualTo("Completed");

        Api.Answer other =
                as("budi").post(path + "/acceptance", key, "{\"externalReference\":\"1\"}");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("/problems/idempotency-key-reused");
    }

    @Test
    void namesEveryReasonAgainstAStepThatDoesNotFit() {
        String path = REFERRALS + "/" + sentTo("polres-nunukan");
        assertThat(
                        as("budi")
                                .post(path + "/completion", "{\"outcome\":\"SERVICE_COMPLETED\"}")
                                .each("reasons", "code"))
                .containsExactly("NOT_ACCEPTED");
        as("budi").post(path + "/acceptance", "");
        as("budi").post(path + "/completion", "{\"outcome\":\"SERVICE_COMPLETED\"}");

        Api.Answer refused = as("budi").post(path + "/decline", "{\"reason\":\"NO_CAPACITY\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("/problems/referral-not-open");
        assertThat(refused.each("reasons", "code"))
                .containsExactly("ALREADY_ACCEPTED", "ALREADY_STARTED", "ALREADY_COMPLETED");
        assertThat(refused.each("reasons", "by")).containsOnly(Demo.person("budi"));
    }

    private static List<String> actions(Api.Answer answer) {
        return answer.body().get("allowedActions").valueStream().map(JsonNode::asString).toList();
    }
}
