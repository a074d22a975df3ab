package id.tuntas.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.referrals.Api;
import id.tuntas.referrals.Demo;
import id.tuntas.referrals.Published;
import id.tuntas.referrals.ReferralServiceRunning;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The unit that takes a case over has its referrals in hand, and the former one none of them. */
class TransferredCaseIT extends ReferralServiceRunning {

    private static final String REASON = "{\"reason\":\"WRONG_AGENCY\"}";

    private final Instant transferred = Instant.now();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    lina | recall               | {"reason":"WRONG_AGENCY"}     | Recalled
                    joko | recall               | {"reason":"WRONG_AGENCY"}     | Recalled
                    lina | cancellation-request | {"reason":"NO_LONGER_NEEDED"} | CancellationRequested
                    """)
    void letsTheNewUnitEndWhatTheFormerOneHasSent(
            String person, String step, String body, String state) {
        String caseId = newCase();
        String id = send(caseId);
        String path = REFERRALS + "/" + id;
        as("budi").post(path + "/acceptance", "");
        assertThat(as("lina").get(path).status()).isEqualTo(404);

        moved(caseId, 7, path);

        assertThat(actions(as("lina").get(path))).contains("cancellation-request", "recall");
        assertThat(as("lina").get(path + "/packet").status()).isEqualTo(200);
        assertThat(as(person).post(path + "/" + step, body).state()).isEqualTo(state);
    }

    @Test
    void hidesThemFromTheFormerUnitAsIfTheyWereNot() {
        String caseId = newCase();
        String key = Api.newKey();
        String request = request(caseId, "polres-nunukan");
        String id = as("yusuf").post(REFERRALS, key, request).id();
        String done = send(caseId);
        as("budi").post(REFERRALS + "/" + done + "/decline", "{\"reason\":\"NO_CAPACITY\"}");

        moved(caseId, 7, REFERRALS + "/" + id);
        await().untilAsserted(() ->
                assertThat(as("lina").get(REFERRALS + "/" + done).status()).isEqualTo(200));

        String nowhere = as("yusuf").get(REFERRALS + "/" + Api.newKey()).withoutIds();
        for (String each : List.of(id, done)) {
            String path = REFERRALS + "/" + each;
            for (String person : List.of("yusuf", "hasan", "rina")) {
                Api.Answer gone = as(person).get(path);
                assertThat(gone.status()).isEqualTo(404);
                assertThat(gone.withoutIds()).isEqualTo(nowhere);
            }
            assertThat(as("yusuf").get(path + "/packet").status()).isEqualTo(404);
            assertThat(as("yusuf").post(path + "/recall", REASON).status()).isEqualTo(404);
        }
        assertThat(as("yusuf").get(REFERRALS + "?caseId=" + caseId).each("items", "id")).isEmpty();
        assertThat(as("lina").get(REFERRALS + "?caseId=" + caseId).each("items", "id"))
                .containsExactly(id, done);
        assertThat(as("yusuf").post(REFERRALS, key, request).status()).isEqualTo(404);
        assertThat(as("budi").get(REFERRALS + "/" + id).each("steps", "state"))
                .containsExactly("Sent", "SenderChanged");
    }

    @Test
    void letsTheNewUnitConfirmARedirectionAndSend() {
        String caseId = newCase();
        String id = send(caseId);
        String path = REFERRALS + "/" + id;
        as("budi")
                .post(
                        path + "/redirection",
                        "{\"toAgencyId\":\"%s\",\"reason\":\"OUT_OF_AREA\"}"
                                .formatted(Demo.agency("polres-tarakan")));

        moved(caseId, 7, path);

        Api.Answer confirmed =
                as("lina")
                        .post(path + "/redirection/confirmation", "{\"basis\":\"VITAL_INTEREST\"}");
        assertThat(confirmed.state()).isEqualTo("Redirected");
        Api.Answer successor =
                as("lina").get(REFERRALS + "/" + confirmed.body().get("redirectedTo").asString());
        assertThat(successor.state()).isEqualTo("Sent");
        Api.Answer sent = as("lina").post(REFERRALS, request(caseId, "rsud-tarakan"));
        assertThat(sent.status()).isEqualTo(201);
        assertThat(as("yusuf").get(REFERRALS + "/" + sent.id()).status()).isEqualTo(404);
    }

    @Test
    void isToldOnceHoweverOftenItIsHeard() {
        String caseId = newCase();
        String id = send(caseId);
        String path = REFERRALS + "/" + id;
        moved(caseId, 7, path);
        String seen = as("lina").get(path).header("ETag");

        tell(caseId, 7, transferred);
        tell(caseId, 6, transferred.minusSeconds(60));
        String marker = send(caseId);
        moved(caseId, 8, REFERRALS + "/" + marker);

        assertThat(as("lina").get(path).header("ETag")).isEqualTo(seen);
        await().untilAsserted(() ->
                assertThat(published().verbsOf(id)).containsExactly("sent", "sender-changed"));
        Published.Message told = published().of(id).getLast();
        assertThat(told.key()).isEqualTo(caseId);
        assertThat(told.json().get("senderAgencyId").asString()).isEqualTo(tarakan());
        assertThat(told.json().get("fromAgencyId").asString()).isEqualTo(nunukan());
        // Whom what comes is told to.
        assertThat(told.json().get("sentBy").asString()).isEqualTo(Demo.person("lina"));
    }

    /** Its grant was recorded before the transfer, and the answer comes after. */
    @Test
    void takesAlongASendThatIsUnderWay() {
        String caseId = newCase();
        Api yusuf = as("yusuf");
        CASES.hang();
        CompletableFuture<Api.Answer> sending =
                CompletableFuture.supplyAsync(
                        () -> yusuf.post(REFERRALS, request(caseId, "polres-nunukan")));
        await().untilAsserted(() ->
                assertThat(yusuf.get(REFERRALS + "?caseId=" + caseId).body().get("items"))
                        .hasSize(1));
        String id = yusuf.get(REFERRALS + "?caseId=" + caseId).each("items", "id").getFirst();
        moved(caseId, 7, REFERRALS + "/" + id);

        CASES.letGo();

        assertThat(sending.join().status()).isEqualTo(201);
        assertThat(as("yusuf").get(REFERRALS + "/" + id).status()).isEqualTo(404);
        Api.Answer sent = as("lina").get(REFERRALS + "/" + id);
        assertThat(sent.state()).isEqualTo("Sent");
        assertThat(sent.each("steps", "by")).containsExactly(Demo.person("yusuf"));
        assertThat(as("lina").post(REFERRALS + "/" + id + "/recall", REASON).state())
                .isEqualTo("Recalled");
    }

    @Test
    void leavesOtherCasesAndOtherSendersAlone() {
        String caseId = newCase();
        String id = send(caseId);
        String others = sentTo("polres-nunukan");
        String strangers = as("sari").post(REFERRALS, request(caseId, "polres-nunukan")).id();

        moved(caseId, 7, REFERRALS + "/" + id);

        assertThat(as("yusuf").get(REFERRALS + "/" + others).state()).isEqualTo("Sent");
        assertThat(as("sari").get(REFERRALS + "/" + strangers).state()).isEqualTo("Sent");
    }

    private String send(String caseId) {
        return as("yusuf").post(REFERRALS, request(caseId, "polres-nunukan")).id();
    }

    private void moved(String caseId, int version, String path) {
        tell(caseId, version, transferred);
        Api lina = as("lina");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(lina.get(path).status()).isEqualTo(200));
    }

    private void tell(String caseId, int version, Instant at) {
        cases().transferred(caseId, version, at, nunukan(), tarakan(), Demo.person("lina"));
    }

    private static String nunukan() {
        return Demo.agency("uptd-ppa-nunukan");
    }

    private static String tarakan() {
        return Demo.agency("uptd-ppa-tarakan");
    }

    private static List<String> actions(Api.Answer answer) {
        return answer.body().get("allowedActions").valueStream().map(JsonNode::asString).toList();
    }
}
