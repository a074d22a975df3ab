package id.tuntas.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.cases.CaseService.Answer;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosingIT extends RunningCaseService {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final String referral = UUID.randomUUID().toString();

    @Test
    void isRefusedWithoutTheServicesProof() {
        Answer answer =
                cases.as("maria")
                        .post(
                                path(cases.registered()),
                                Bodies.grant(referral, "POLICE", "VITAL_INTEREST"));

        refused(answer);
    }

    @Test
    void isRefusedWithAPersonsTokenAsTheProof() {
        Answer answer =
                cases.as("maria")
                        .with(
                                "Service-Authorization",
                                "Bearer "
                                        + id.tuntas.standalone.parts.Parts.shared()
                                                .keycloak()
                                                .tokenOf("yusuf"))
                        .post(
                                path(cases.registered()),
                                Bodies.grant(referral, "POLICE", "VITAL_INTEREST"));

        refused(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tuntas-notifications", "tuntas-identity", "svc-polres-nunukan"})
    void isRefusedThroughAnotherClient(String client) {
        Answer answer =
                cases.as("maria")
                        .through(client)
                        .post(
                                path(cases.registered()),
                                Bodies.grant(referral, "POLICE", "VITAL_INTEREST"));

        refused(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dewi", "lina", "budi", "palsu"})
    void findsTheCaseToBeAbsentForWhoeverMayNotReadIt(String person) {
        String id = cases.registered();

        assertThat(grantAs(person, id).status()).isEqualTo(404);
        assertThat(disclosures(id)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sari", "wati", "hasan"})
    void isNotForWhoeverOnlyReads(String person) {
        String id = cases.registered();

        assertThat(grantAs(person, id).status()).isEqualTo(403);
        assertThat(disclosures(id)).isZero();
    }

    @Test
    void isPossibleAsSoonAsTheCaseIsRegistered() {
        assertThat(cases.grant(cases.registered(), referral).status()).isEqualTo(201);
    }

    @Test
    void grantsOnceHoweverOftenItIsAsked() {
        String id = cases.registered();
        cases.grant(id, referral);

        Answer repeat = cases.grant(id, referral);
        Answer withAnotherKey =
                cases.as("yusuf")
                        .through("tuntas-referrals")
                        .post(path(id), Bodies.grant(referral, "POLICE", "VITAL_INTEREST"));

        assertThat(repeat.status()).isEqualTo(201);
        assertThat(repeat.replayed()).isTrue();
        assertThat(withAnotherKey.status()).isEqualTo(201);
        assertThat(disclosures(id)).isEqualTo(1);
    }

    @Test
    void doesNotWidenAGrantThatIsThere() {
        String id = cases.registered();
        cases.grant(id, referral);

        Answer answer =
                cases.as("maria")
                        .through("tuntas-referrals")
                        .post(path(id), Bodies.grant(referral, "SOCIAL", "VITAL_INTEREST"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().at("/errors/0/pointer").asString()).isEqualTo("/referralId");
    }

    @Test
    void previewsWithoutAWrite() {
        String id = cases.registered();
        cases.as("maria")
                .post(
                        "/api/v1/cases/" + id + "/consents",
                        Bodies.consent("MIGRANT_PROTECTION", "LAW_ENFORCEMENT"));
        String before = cases.as("maria").get("/api/v1/cases/" + id).etag();

        Answer preview =
                cases.as("maria")
                        .through("tuntas-referrals")
                        .post(
                                path(id) + "/preview",
                                Bodies.preview("MIGRANT_PROTECTION", "CONSENT"));

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.body().at("/packet/journey").asString()).isEqualTo("Speedboat ke Tawau");
        assertThat(preview.body().path("packet").has("incident")).isFalse();
        assertThat(cases.as("maria").get("/api/v1/cases/" + id).etag()).isEqualTo(before);
    }

    @Test
    void needsABasisThatHolds() {
        String id = cases.registered();

        Answer answer =
                cases.as("maria")
                        .through("tuntas-referrals")
                        .post(path(id), Bodies.grant(referral, "HEALTH", "LEGAL_DUTY"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().at("/errors/0/code").asString()).isEqualTo("basis-recipient");
        assertThat(disclosures(id)).isZero();
    }

    @Test
    void needsAKindOfTheList() {
        Answer answer =
                cases.as("maria")
                        .through("tuntas-referrals")
                        .post(
                                path(cases.registered()),
                                Bodies.grant(referral, "NEWSPAPER", "CONSENT"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().at("/errors/0/pointer").asString()).isEqualTo("/recipientKind");
    }

    @Test
    void isRefusedForAReferralThatEndedBeforeItsGrantCame() {
        String id = cases.registered();
        referrals.tell("abandoned", id, referral);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(cases.as("maria").get("/api/v1/cases/" + id).etag())
                                .isEqualTo("\"2\""));

        Answer late = cases.grant(id, referral);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("referral-already-final");
        assertThat(disclosures(id)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"completed", "declined", "cancelled", "redirected", "recalled"})
    void isNotShownAgainWhenTheReferralHasEnded(String end) {
        String id = cases.registered();
        cases.grant(id, referral);
        referrals.tell(end, id, referral);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(
                                        cases.as("maria")
                                                .get("/api/v1/cases/" + id)
                                                .body()
                                                .at("/disclosures/0/open")
                                                .asBoolean(true))
                                .isFalse());

        assertThat(cases.grant(id, referral).problem()).isEqualTo("referral-already-final");
    }

    @Test
    void isRefusedForAClosedCase() {
        String id = cases.inService();
        cases.as("maria").post("/api/v1/cases/" + id + "/closure", Bodies.closure("UNTRACEABLE"));
        cases.as("hasan").post("/api/v1/cases/" + id + "/closure/approval");

        Answer answer = cases.grant(id, referral);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("case-not-open");
    }

    @Test
    void blocksAnApprovalThatWasProposedBeforeIt() {
        String id = cases.inService();
        String path = "/api/v1/cases/" + id;
        cases.as("maria").post(path + "/closure", Bodies.closure("UNTRACEABLE"));
        assertThat(cases.grant(id, referral).status()).isEqualTo(201);

        Answer approval = cases.as("hasan").post(path + "/closure/approval");

        assertThat(approval.status()).isEqualTo(409);
        assertThat(approval.body().at("/reasons/0/code").asString()).isEqualTo("OPEN_DISCLOSURE");
        assertThat(cases.as("maria").get(path).text("state")).isEqualTo("ClosureProposed");
    }

    private Answer grantAs(String person, String caseId) {
        return cases.as(person)
                .through("tuntas-referrals")
                .post(path(caseId), Bodies.grant(referral, "POLICE", "VITAL_INTEREST"));
    }

    private int disclosures(String caseId) {
        return cases.as("maria").get("/api/v1/cases/" + caseId).body().path("disclosures").size();
    }

    private static String path(String caseId) {
        return "/api/v1/cases/" + caseId + "/disclosures";
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("service-authorization-required");
    }
}
