package id.tuntas.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.referrals.Api;
import id.tuntas.referrals.IdentityService;
import id.tuntas.referrals.ReferralServiceRunning;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** An urgent referral's sender calls, too. */
class CallingTheRecipientIT extends ReferralServiceRunning {

    private static final String CALL =
            "{\"answeredBy\":\"Aiptu Contoh\",\"note\":\"Segera dibuka.\"}";

    @Test
    void showsTheDutyPhoneAndATextWithoutPersonalDataToItsSenderAlone() {
        String id = sentTo("polres-nunukan");

        for (String name : List.of("yusuf", "rina")) {
            JsonNode shown = as(name).get(REFERRALS + "/" + id).body();
            assertThat(shown.at("/recipient/dutyPhone").asString(""))
                    .isEqualTo(IdentityService.DUTY_PHONE);
            assertThat(shown.at("/readyText/id").asString(""))
                    .contains("Instansi", "MENDESAK", "KLT-2026-000123", "Tuntas")
                    .doesNotContain("pelabuhan");
            assertThat(shown.at("/readyText/en").asString(""))
                    .contains("Instansi", "URGENT", "KLT-2026-000123", "Tuntas");
        }
        for (String name : List.of("budi", "wati")) {
            JsonNode shown = as(name).get(REFERRALS + "/" + id).body();
            assertThat(shown.path("recipient").has("dutyPhone")).isFalse();
            assertThat(shown.has("readyText")).isFalse();
        }
    }

    @Test
    void showsNoneWhereItIsNotUrgentOrTheAgencyHasNone() {
        String slow =
                as("yusuf")
                        .post(REFERRALS, request(newCase(), "polres-nunukan", "urgency", "MEDIUM"))
                        .id();
        JsonNode shown = as("yusuf").get(REFERRALS + "/" + slow).body();
        assertThat(shown.path("recipient").has("dutyPhone")).isFalse();
        assertThat(shown.has("readyText")).isFalse();

        JsonNode hospital = as("yusuf").get(REFERRALS + "/" + sentTo("rsud-tarakan")).body();
        assertThat(hospital.path("recipient").has("dutyPhone")).isFalse();
        assertThat(hospital.path("recipient").has("dutyPhoneUnavailable")).isFalse();
        assertThat(hospital.has("readyText")).isTrue();
    }

    @Test
    void recordsWhoAnsweredAsOftenAsSomebodyDoes() {
        String id = sentTo("polres-nunukan");

        Api.Answer once = confirm("rina", id, CALL);
        Api.Answer twice = confirm("yusuf", id, "{\"answeredBy\":\"Piket\"}");

        assertThat(once.status()).isEqualTo(200);
        assertThat(twice.state()).isEqualTo("Sent");
        assertThat(twice.each("steps", "state"))
                .containsExactly("Sent", "ConfirmedByPhone", "ConfirmedByPhone");
        assertThat(twice.each("steps", "answeredBy"))
                .containsExactly("none", "Aiptu Contoh", "Piket");
        assertThat(as("budi").get(REFERRALS + "/" + id).each("steps", "answeredBy"))
                .contains("Aiptu Contoh");
        assertThat(as("budi").get(REFERRALS + "/" + id + "/packet").each("remarks", "text"))
                .isEmpty();
        assertThat(as("yusuf").get(REFERRALS + "/" + id + "/packet").each("remarks", "text"))
                .containsExactly("Segera dibuka.");
        await().untilAsserted(() ->
                assertThat(published().verbsOf(id))
                        .containsExactly(
                                "sent", "confirmed-by-phone", "confirmed-by-phone", "received"));
        assertThat(published().of(id).toString()).doesNotContain("Aiptu", "Piket", "Segera");
    }

    @Test
    void isOfferedToTheSendersDeskUntilItIsAnswered() {
        String id = sentTo("polres-nunukan");
        assertThat(actions("yusuf", id)).contains("phone-confirmation");
        assertThat(actions("rina", id)).containsExactly("phone-confirmation");
        assertThat(actions("budi", id)).doesNotContain("phone-confirmation");
        as("budi").post(REFERRALS + "/" + id + "/acceptance", "");

        Api.Answer late = confirm("yusuf", id, CALL);

        assertThat(actions("yusuf", id)).doesNotContain("phone-confirmation");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("/problems/referral-not-open");
        assertThat(late.each("reasons", "code")).containsExactly("ALREADY_ACCEPTED");
    }

    @Test
    void isAbsentToEveryoneElse() {
        String id = sentTo("polres-nunukan");
        String absent = confirm("budi", UUID.randomUUID().toString(), CALL).withoutIds();

        for (String name : List.of("budi", "wati", "lina", "dewi", "hasan")) {
            assertThat(confirm(name, id, CALL).withoutIds()).isEqualTo(absent);
        }
        assertThat(as("yusuf").get(REFERRALS + "/" + id).each("steps", "state"))
                .containsExactly("Sent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"answeredBy\":\" \"}", "{\"answeredBy\":\"a\",\"note\":\"\"}"})
    void takesNothingIncomplete(String body) {
        Api.Answer refused = confirm("yusuf", sentTo("polres-nunukan"), body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("/problems/invalid-fields");
    }

    @Test
    void takesNoCallThatCantHaveBeen() {
        String id = sentTo("polres-nunukan");
        for (Duration off : List.of(Duration.ofMinutes(10), Duration.ofMinutes(-10))) {
            Api.Answer refused =
                    confirm(
                            "yusuf",
                            id,
                            "{\"answeredBy\":\"a\",\"answeredAt\":\"%s\"}"
                                    .formatted(Instant.now().plus(off)));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.each("errors", "pointer")).containsExactly("/answeredAt");
            assertThat(refused.each("errors", "code")).containsExactly("time");
        }
    }

    private Api.Answer confirm(String name, String id, String body) {
        return as(name).post(REFERRALS + "/" + id + "/phone-confirmation", body);
    }

    private List<String> actions(String name, String id) {
        return as(name).get(REFERRALS + "/" + id)
                .body()
                .get("allowedActions")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
