package id.tuntas.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.referrals.Api;
import id.tuntas.referrals.CaseService;
import id.tuntas.referrals.ReferralServiceRunning;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A referral from UPTD PPA Nunukan to Polres Nunukan, and those whom it does not concern. */
class ForeignAgenciesIT extends ReferralServiceRunning {

    private static final Map<String, String> STEPS =
            Map.ofEntries(
                    Map.entry("receipt", ""),
                    Map.entry("acceptance", ""),
                    Map.entry("decline", "{\"reason\":\"OUT_OF_AREA\"}"),
                    Map.entry("progress", ""),
                    Map.entry("completion", "{\"outcome\":\"SERVICE_COMPLETED\"}"),
                    Map.entry("cancellation-request", "{\"reason\":\"NO_LONGER_NEEDED\"}"),
                    Map.entry("cancellation", ""),
                    Map.entry(
                            "redirection",
                            "{\"reason\":\"OUT_OF_AREA\",\"toAgencyId\":\"no-such-agency\"}"),
                    Map.entry("redirection/confirmation", "{\"basis\":\"VITAL_INTEREST\"}"),
                    Map.entry("redirection/refusal", ""),
                    Map.entry("recall", "{\"reason\":\"WRONG_AGENCY\"}"));

    /** What the sender may not do, for it is the recipient's. */
    private static final Set<String> ANSWERS =
            Set.of(
                    "receipt",
                    "acceptance",
                    "decline",
                    "progress",
                    "completion",
                    "cancellation",
                    "redirection");

    /**
     * Another police, another unit's case-manager, another unit's head, a namesake of the sending
     * unit, a social office, an auditor, the platform's admin.
     */
    @ParameterizedTest
    @ValueSource(strings = {"agus", "lina", "joko", "palsu", "fitri", "nur", "tono"})
    void findNothingByteForByteLikeWhatDoesNotExist(String name) {
        String path = REFERRALS + "/" + sentTo("polres-nunukan");
        Api stranger = as(name);
        String absent = REFERRALS + "/" + UUID.randomUUID();

        assertSame(stranger.get(path), stranger.get(absent));
        assertSame(stranger.get(path + "/packet"), stranger.get(absent + "/packet"));
        STEPS.forEach((step, body) ->
                assertSame(
                        stranger.post(path + "/" + step, body),
                        stranger.post(absent + "/" + step, body)));
        assertThat(as("yusuf").get(path).state()).isEqualTo("Sent");
    }

    @Test
    void learnNothingFromAVersionOrAKeyEither() {
        String path = REFERRALS + "/" + sentTo("polres-nunukan");

        Api.Answer stale =
                as("agus").post(path + "/acceptance", Api.newKey(), "", "If-Match", "\"999\"");

        assertSame(stale, as("agus").post(REFERRALS + "/" + UUID.randomUUID() + "/acceptance", ""));
    }

    @Test
    void theSenderSeesButDoesNotAnswer() {
        String path = REFERRALS + "/" + sentTo("polres-nunukan");

        assertThat(as("maria").get(path).status()).isEqualTo(200);
        assertThat(as("hasan").get(path).status()).isEqualTo(200);
        assertThat(as("hasan").get(path + "/packet").status()).isEqualTo(404);
        STEPS.forEach((step, body) -> {
            String other = ANSWERS.contains(step) ? "yusuf" : "budi";
            assertThat(as(other).post(path + "/" + step, body).status()).isEqualTo(404);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"wati", "ratna"})
    void theLeadOfficeSeesTheReferralAndNoPacket(String name) {
        String path = REFERRALS + "/" + sentTo("polres-nunukan");

        Api.Answer seen = as(name).get(path);

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.body().get("allowedActions")).isEmpty();
        Api.Answer packet = as(name).get(path + "/packet");
        assertThat(packet.status()).isEqualTo(404);
        assertThat(packet.text()).doesNotContain("safetyNote");
        assertThat(as("yusuf").get(path).state()).isEqualTo("Sent");
    }

    @Test
    void aCasesListShowsEachSideItsOwn() {
        String caseId = newCase();
        String toPolice = as("yusuf").post(REFERRALS, request(caseId, "polres-nunukan")).id();
        String toHealth = as("yusuf").post(REFERRALS, request(caseId, "rsud-tarakan")).id();
        String list = REFERRALS + "?caseId=" + caseId;

        assertThat(as("yusuf").get(list).each("items", "id")).containsExactly(toPolice, toHealth);
        assertThat(as("wati").get(list).each("items", "id")).containsExactly(toPolice, toHealth);
        assertThat(as("budi").get(list).each("items", "id")).containsExactly(toPolice);
        assertThat(as("gita").get(list).each("items", "id")).containsExactly(toHealth);
        assertThat(as("lina").get(list).each("items", "id")).isEmpty();
        assertThat(as("palsu").get(list).each("items", "id")).isEmpty();
        assertThat(as("nur").get(list).problem()).isEqualTo("/problems/not-allowed");
    }

    @Test
    void aCasesListComesInPages() {
        String caseId = newCase();
        String first = as("yusuf").post(REFERRALS, request(caseId, "polres-nunukan")).id();
        String second = as("yusuf").post(REFERRALS, request(caseId, "rsud-tarakan")).id();
        String list = REFERRALS + "?limit=1&caseId=" + caseId;

        Api.Answer page = as("yusuf").get(list);
        Api.Answer next = as("yusuf").get(list + "&after=" + page.body().get("next").asString());

        assertThat(page.each("items", "id")).containsExactly(first);
        assertThat(next.each("items", "id")).containsExactly(second);
        assertThat(next.body().has("next")).isFalse();
        assertThat(as("yusuf").get(list + "&after=nonsense").problem())
                .isEqualTo("/problems/invalid-parameter");
    }

    @Test
    void aPersonOfTwoAgenciesIsOfNone() {
        String path = REFERRALS + "/" + sentTo("polres-nunukan");

        assertThat(as("dua").get(path).status()).isEqualTo(403);
        assertThat(as("dua").get(path + "/packet").problem())
                .isEqualTo("/problems/agency-not-single");
        assertThat(as("dua").post(path + "/acceptance", "").problem())
                .isEqualTo("/problems/agency-not-single");
    }

    @Test
    void nothingOfThePacketIsInAnyAnswerToThem() {
        String path = REFERRALS + "/" + sentTo("polres-nunukan");

        assertThat(as("agus").get(path + "/packet").text())
                .doesNotContain("safetyNote", CaseService.PACKET);
    }

    /** All but the address that each caller has asked for. */
    private static void assertSame(Api.Answer foreign, Api.Answer absent) {
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.withoutIds()).isEqualTo(absent.withoutIds());
    }
}
