package id.tuntas.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.referrals.Api;
import id.tuntas.referrals.CaseService;
import id.tuntas.referrals.Demo;
import id.tuntas.referrals.ReferralServiceRunning;
import id.tuntas.referrals.Together;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SendingAReferralIT extends ReferralServiceRunning {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void sendsWhatCaseServiceHasGranted() {
        String caseId = newCase();

        Api.Answer sent = as("yusuf").post(REFERRALS, request(caseId, "polres-nunukan"));

        assertThat(sent.status()).isEqualTo(201);
        assertThat(sent.header("Location")).isEqualTo(REFERRALS + "/" + sent.id());
        assertThat(sent.header("ETag")).isEqualTo("\"2\"");
        assertThat(sent.state()).isEqualTo("Sent");
        assertThat(sent.body().get("caseNumber").asString()).isEqualTo("KLT-2026-000123");
        assertThat(sent.body().get("recipient").get("kind").asString()).isEqualTo("POLICE");
        assertThat(sent.body().get("overdue").asBoolean()).isFalse();
        assertThat(sent.body().get("allowedActions"))
                .extracting(JsonNode::asString)
                .containsExactly("cancellation-request", "recall", "phone-confirmation");
        assertThat(time(sent, "answerDueAt"))
                .isEqualTo(time(sent, "sentAt").plus(1, ChronoUnit.HOURS));
        assertThat(as("yusuf").get(sent.header("Location")).text()).isEqualTo(sent.text());
    }

    @Test
    void saysWhoBearsTheCostToBothSidesAndBefore() {
        String request = request(newCase(), "polres-nunukan", "costBearer", "REGIONAL_BUDGET");
        assertThat(
                        as("yusuf")
                                .post(REFERRALS + "/preview", request)
                                .body()
                                .path("costBearer")
                                .asString(""))
                .isEqualTo("REGIONAL_BUDGET");

        String id = as("yusuf").post(REFERRALS, request).id();

        for (String name : List.of("yusuf", "budi", "wati")) {
            assertThat(as(name).get(REFERRALS + "/" + id).body().path("costBearer").asString(""))
                    .isEqualTo("REGIONAL_BUDGET");
        }
        String unsaid = REFERRALS + "/" + sentTo("polres-nunukan");
        assertThat(as("yusuf").get(unsaid).body().has("costBearer")).isFalse();
        Api.Answer refused =
                as("yusuf")
                        .post(REFERRALS, request(newCase(), "polres-nunukan", "costBearer", "X"));
        assertThat(refused.each("errors", "pointer")).containsExactly("/costBearer");
    }

    @Test
    void asksForTheGrantWithThePersonsTokenAndItsOwn() {
        String caseId = newCase();
        String yusuf = Demo.token("yusuf");

        Api.Answer sent = withToken(yusuf).post(REFERRALS, request(caseId, "polres-nunukan"));

        assertThat(CASES.questions())
                .singleElement()
                .satisfies(question -> {
                    assertThat(question.caseId()).isEqualTo(caseId);
                    assertThat(question.preview()).isFalse();
                    assertThat(question.person()).isEqualTo("Bearer " + yusuf);
                    assertThat(claim(question.service(), "azp")).isEqualTo("tuntas-referrals");
                    assertThat(question.key()).isEqualTo("\"" + sent.id() + "\"");
                    assertThat(question.body())
                            .isEqualTo(
                                    JSON.readTree(
                                            """
                                            {"referralId":"%s","purpose":"LAW_ENFORCEMENT",
                                             "basis":"VITAL_INTEREST","recipientAgencyId":"%s",
                                             "recipientKind":"POLICE"}\
                                            """
                                                    .formatted(
                                                            sent.id(),
                                                            Demo.agency("polres-nunukan"))));
                });
    }

    @Test
    void answersARepeatAlikeAndAsksForNoSecondGrant() {
        String key = Api.newKey();
        String request = request(newCase(), "polres-nunukan");
        Api.Answer first = as("yusuf").post(REFERRALS, key, request);
        as("budi").post(first.header("Location") + "/acceptance", "");

        Api.Answer repeat = as("yusuf").post(REFERRALS, key, request);

        assertThat(repeat.status()).isEqualTo(201);
        assertThat(repeat.header("Location")).isEqualTo(first.header("Location"));
        assertThat(repeat.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(repeat.state()).isEqualTo("Accepted");
        assertThat(CASES.questions()).hasSize(1);
    }

    @Test
    void makesOneReferralOfManyRepeatsAtOnce() {
        String key = Api.newKey();
        String caseId = newCase();
        String request = request(caseId, "polres-nunukan");

        List<Api.Answer> answers = Together.all(16, _ -> as("yusuf").post(REFERRALS, key, request));

        assertThat(answers).extracting(Api.Answer::status).containsOnly(201);
        assertThat(answers).extracting(Api.Answer::id).containsOnly(answers.getFirst().id());
        assertThat(CASES.grantsOn(caseId)).containsExactly(answers.getFirst().id());
        await().untilAsserted(() ->
                assertThat(published().verbsOf(answers.getFirst().id())).containsExactly("sent"));
    }

    @Test
    void refusesAnotherPayloadUnderTheSameKey() {
        String key = Api.newKey();
        String caseId = newCase();
        as("yusuf").post(REFERRALS, key, request(caseId, "polres-nunukan"));

        Api.Answer other =
                as("yusuf")
                        .post(REFERRALS, key, request(caseId, "polres-nunukan", "urgency", "LOW"));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("/problems/idempotency-key-reused");
    }

    @Test
    void takesTheSameKeyOfAnotherPersonForAnotherRequest() {
        String key = Api.newKey();
        String request = request(newCase(), "polres-nunukan");

        assertThat(as("maria").post(REFERRALS, key, request).id())
                .isNotEqualTo(as("yusuf").post(REFERRALS, key, request).id());
    }

    @Test
    void previewsWhatTheRecipientWouldSeeAndRecordsNothing() {
        String caseId = newCase();

        Api.Answer preview =
                as("yusuf").post(REFERRALS + "/preview", request(caseId, "polres-nunukan"));

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.body().get("packet")).isEqualTo(JSON.readTree(CaseService.PACKET));
        assertThat(preview.header("Cache-Control")).contains("no-store");
        assertThat(CASES.questions())
                .singleElement()
                .satisfies(question -> assertThat(question.preview()).isTrue());
        assertThat(as("yusuf").get(REFERRALS + "?caseId=" + caseId).body().get("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "service, NOTHING, /service, unknown-code",
        "urgency, SOON, /urgency, unknown-code",
        "basis, BECAUSE, /basis, unknown-code",
        "caseId, ../etc, /caseId, format",
        "recipientAgencyId, nobody, /recipientAgencyId, unknown-agency",
        "extra, field, /extra, unknown-field"
    })
    void namesTheFieldThatIsWrong(String field, String value, String pointer, String code) {
        Api.Answer refused =
                as("yusuf").post(REFERRALS, request(newCase(), "polres-nunukan", field, value));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("/problems/invalid-fields");
        assertThat(refused.each("errors", "pointer")).containsExactly(pointer);
        assertThat(refused.each("errors", "code")).containsExactly(code);
        assertThat(CASES.questions()).isEmpty();
    }

    @Test
    void namesAllFieldsThatAreWrongAtOnce() {
        Api.Answer refused = as("yusuf").post(REFERRALS, "{\"basis\":\"BECAUSE\"}");

        assertThat(refused.each("errors", "pointer"))
                .containsExactly("/basis", "/caseId", "/recipientAgencyId", "/service", "/urgency");
    }

    @Test
    void doesNotReferToTheSendersOwnAgency() {
        Api.Answer refused = as("yusuf").post(REFERRALS, request(newCase(), "uptd-ppa-nunukan"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.each("errors", "code")).containsExactly("conflict");
    }

    @Test
    void refusesMalformedJson() {
        Api.Answer refused = as("yusuf").post(REFERRALS, "{\"caseId\":");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("/problems/malformed-json");
    }

    @Test
    void wantsAKey() {
        Api.Answer refused =
                as("yusuf").postWithoutKey(REFERRALS, request(newCase(), "polres-nunukan"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("/problems/idempotency-key-required");
    }

    @ParameterizedTest
    @CsvSource({"rina", "hasan", "budi", "wati", "svc-polres-nunukan"})
    void isForCaseManagersOnly(String name) {
        Api.Answer refused = as(name).post(REFERRALS, request(newCase(), "rsud-tarakan"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("/problems/not-allowed");
        assertThat(CASES.questions()).isEmpty();
    }

    @Test
    void isNotForAServicesOwnTokenNorForNobody() {
        assertThat(
                        withToken(serviceToken())
                                .post(REFERRALS, request(newCase(), "polres-nunukan"))
                                .problem())
                .isEqualTo("/problems/agency-not-single");
        assertThat(withToken("").post(REFERRALS, request(newCase(), "polres-nunukan")).problem())
                .isEqualTo("/problems/unauthenticated");
    }

    private static String serviceToken() {
        return id.tuntas.standalone.parts.Parts.shared()
                .keycloak()
                .serviceToken("tuntas-notifications");
    }

    private static Instant time(Api.Answer answer, String field) {
        return Instant.parse(answer.body().get(field).asString());
    }

    private static String claim(String bearer, String name) {
        String payload = bearer.substring(bearer.indexOf('.') + 1, bearer.lastIndexOf('.'));
        return JSON.readTree(java.util.Base64.getUrlDecoder().decode(payload)).get(name).asString();
    }
}
