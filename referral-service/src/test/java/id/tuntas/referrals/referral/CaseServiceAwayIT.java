package id.tuntas.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.referrals.Api;
import id.tuntas.referrals.ReferralServiceRunning;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Case-service is away, hangs, breaks, or refuses. */
class CaseServiceAwayIT extends ReferralServiceRunning {

    /** Time limit, one retry, and what a slow machine adds. */
    private static final Duration BOUND = Duration.ofSeconds(4);

    @Test
    void saysSoAndWhenToComeBack() {
        CASES.goAway();

        Api.Answer answer = as("yusuf").post(REFERRALS, request(newCase(), "polres-nunukan"));

        assertUnavailable(answer);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void hidesThePreparingReferralFromItsRecipient() {
        String caseId = newCase();
        CASES.goAway();
        as("yusuf").post(REFERRALS, request(caseId, "polres-nunukan"));

        Api.Answer seen = as("yusuf").get(REFERRALS + "?caseId=" + caseId);
        assertThat(seen.each("items", "state")).containsExactly("Preparing");
        String path = REFERRALS + "/" + seen.each("items", "id").getFirst();

        Api budi = as("budi");
        String absent = REFERRALS + "/" + UUID.randomUUID();
        assertThat(budi.get(path).status()).isEqualTo(404);
        assertThat(budi.get(path).withoutIds()).isEqualTo(budi.get(absent).withoutIds());
        assertThat(budi.get(path + "/packet").withoutIds())
                .isEqualTo(budi.get(absent + "/packet").withoutIds());
        assertThat(budi.post(path + "/receipt", "").withoutIds())
                .isEqualTo(budi.post(absent + "/receipt", "").withoutIds());
        assertThat(budi.post(path + "/acceptance", "").status()).isEqualTo(404);
        assertThat(budi.get(REFERRALS + "?caseId=" + caseId).body().get("items")).isEmpty();
        assertThat(budi.get("/api/v1/queue?limit=100").each("items", "caseId"))
                .doesNotContain(caseId);
        assertThat(as("yusuf").get(path + "/packet").status()).isEqualTo(404);
    }

    @Test
    void resumesWhereTheKeyIsRepeatedWithOneGrantAndOneEvent() {
        String key = Api.newKey();
        String caseId = newCase();
        String request = request(caseId, "polres-nunukan");
        CASES.grantAndFail();
        assertUnavailable(as("yusuf").post(REFERRALS, key, request));
        CASES.recover();

        Api.Answer resumed = as("yusuf").post(REFERRALS, key, request);

        assertThat(resumed.status()).isEqualTo(201);
        assertThat(resumed.state()).isEqualTo("Sent");
        assertThat(resumed.header("Location")).isEqualTo(REFERRALS + "/" + resumed.id());
        assertThat(CASES.grantsOn(caseId)).containsExactly(resumed.id());
        assertThat(as("yusuf").get(REFERRALS + "?caseId=" + caseId).each("items", "id"))
                .containsExactly(resumed.id());
        assertThat(as("budi").get(resumed.header("Location")).state()).isEqualTo("Sent");
        await().untilAsserted(() ->
                assertThat(published().verbsOf(resumed.id())).containsExactly("sent"));
    }

    @Test
    void holdsNoCallerLongerThanItsLimitWhereItHangs() {
        String key = Api.newKey();
        String caseId = newCase();
        String request = request(caseId, "polres-nunukan");
        CASES.hang();
        Instant start = Instant.now();

        Api.Answer answer = as("yusuf").post(REFERRALS, key, request);

        assertUnavailable(answer);
        assertThat(Duration.between(start, Instant.now())).isLessThan(BOUND);

        // The first grant comes through late, beside the repeat's.
        CASES.letGo();
        Api.Answer resumed = as("yusuf").post(REFERRALS, key, request);
        assertThat(resumed.status()).isEqualTo(201);
        assertThat(CASES.grantsOn(caseId)).containsExactly(resumed.id());
    }

    @Test
    void isNotAskedAnyMoreOnceTheBreakerIsOpen() {
        CASES.answerWith(500, "{\"type\":\"/problems/unexpected\"}");
        for (int n = 0; n < 10; n++) {
            assertUnavailable(as("yusuf").post(REFERRALS, request(newCase(), "polres-nunukan")));
        }
        int asked = CASES.questions().size();

        assertUnavailable(as("yusuf").post(REFERRALS, request(newCase(), "polres-nunukan")));

        assertThat(CASES.questions()).hasSize(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not JSON", "{}", "{\"packet\":{}}", "[]"})
    void takesAnAnswerThatBreaksTheContractForNone(String body) {
        CASES.answerWith(201, body);

        assertUnavailable(as("yusuf").post(REFERRALS, request(newCase(), "polres-nunukan")));
    }

    @Test
    void passesARefusalOnAndKeepsNothingPreparing() {
        String key = Api.newKey();
        String caseId = newCase();
        String request = request(caseId, "polres-nunukan");
        CASES.answerWith(
                409,
                """
                {"type":"/problems/case-not-open","status":409,"detail":"Sari, 0812-5400-1122",
                 "reasons":[{"code":"CLOSED","by":"someone"}]}\
                """);

        Api.Answer refused = as("yusuf").post(REFERRALS, key, request);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("/problems/case-not-open");
        assertThat(refused.each("reasons", "code")).containsExactly("CLOSED");
        assertThat(refused.text()).doesNotContain("Sari", "someone");
        Api.Answer seen = as("yusuf").get(REFERRALS + "?caseId=" + caseId);
        assertThat(seen.each("items", "state")).containsExactly("Abandoned");
        String id = seen.each("items", "id").getFirst();
        assertThat(as("budi").get(REFERRALS + "/" + id).status()).isEqualTo(404);
        await().untilAsserted(
                        () -> assertThat(published().verbsOf(id)).containsExactly("abandoned"));

        // Well again, but a refused request stays refused: a new one takes a new key.
        CASES.recover();
        assertThat(as("yusuf").post(REFERRALS, key, request).text()).isEqualTo(refused.text());
        assertThat(CASES.questions()).isEmpty();
    }

    @Test
    void tellsOfAForeignCaseAsOfNone() {
        CASES.answerWith(404, "{\"type\":\"/problems/not-found\",\"status\":404}");

        Api.Answer refused = as("yusuf").post(REFERRALS, request(newCase(), "polres-nunukan"));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.problem()).isEqualTo("/problems/not-found");
        assertThat(refused.body().has("reasons")).isFalse();
    }

    @Test
    void previewsAreRefusedAndUnavailableAlike() {
        CASES.answerWith(409, "{\"type\":\"/problems/case-not-open\",\"status\":409}");
        String request = request(newCase(), "polres-nunukan");
        assertThat(as("yusuf").post(REFERRALS + "/preview", request).problem())
                .isEqualTo("/problems/case-not-open");

        CASES.goAway();
        assertUnavailable(as("yusuf").post(REFERRALS + "/preview", request));
    }

    @Test
    void identityAwayIsToldApartAndNothingIsPrepared() {
        String caseId = newCase();
        IDENTITY.goAway();

        // An agency that nobody has asked for before.
        Api.Answer answer = as("yusuf").post(REFERRALS, request(caseId, "kejari-tarakan"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("/problems/directory-unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(as("yusuf").get(REFERRALS + "?caseId=" + caseId).body().get("items")).isEmpty();
    }

    @Test
    void sendingGoesOnToKnownAgenciesWhileIdentityIsAway() {
        sentTo("polres-nunukan");
        IDENTITY.goAway();

        assertThat(as("yusuf").post(REFERRALS, request(newCase(), "polres-nunukan")).status())
                .isEqualTo(201);
    }

    @Test
    void theCaseServicesTroubleDoesNotTouchOtherRequests() {
        String id = sentTo("polres-nunukan");
        CASES.hang();

        assertThat(as("budi").post(REFERRALS + "/" + id + "/acceptance", "").status())
                .isEqualTo(200);
    }

    private static void assertUnavailable(Api.Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("/problems/case-service-unavailable");
    }
}
