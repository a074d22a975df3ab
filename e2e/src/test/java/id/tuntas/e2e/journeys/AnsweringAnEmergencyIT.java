package id.tuntas.e2e.journeys;

import static id.tuntas.e2e.journeys.Referrals.accept;
import static id.tuntas.e2e.journeys.Referrals.andStays;
import static id.tuntas.e2e.journeys.Referrals.complete;
import static id.tuntas.e2e.journeys.Referrals.path;
import static id.tuntas.e2e.journeys.Referrals.soon;
import static id.tuntas.e2e.journeys.Referrals.told;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.Call;
import id.tuntas.e2e.client.Notice;
import id.tuntas.e2e.client.Session;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Who takes the call opens the case and sends it to two agencies with one request. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnsweringAnEmergencyIT {
    private static final String NOTE = "berangkat subuh, mohon dicegah di dermaga";

    private static Session rina;
    private static Session maria;
    private static Session hasan;
    private static Session ratna;
    private static Session budi;
    private static Session dian;
    private static Call call;
    private static Answer answered;
    private static String caseId;
    private static String toPolice;
    private static String toMigrantProtection;

    @BeforeAll
    static void call() {
        rina = Running.person("rina");
        maria = Running.person("maria");
        hasan = Running.person("hasan");
        ratna = Running.person("ratna");
        budi = Running.person("budi");
        dian = Running.person("dian");
        String report =
                rina.post(
                                "/api/v1/reports",
                                """
                                {"channel": "HOTLINE", "contactKind": "NEW_CASE", "danger": true,
                                 "district": "65.03.11"}
                                """)
                        .require(201)
                        .id();
        call = Call.post("/api/v1/emergencies").body(emergency(report));
        answered = rina.send(call).require(201);
        caseId = answered.text("/caseIds/0");
        toPolice = answered.text("/referrals/0/id");
        toMigrantProtection = answered.text("/referrals/1/id");
    }

    @Test
    @Order(1)
    void opensOneCaseAndSendsItToBoth() {
        assertThat(answered.at("/caseIds")).hasSize(1);
        assertThat(answered.texts("/referrals", "state")).containsExactly("Sent", "Sent");
        assertThat(maria.get(path(toPolice)).require(200))
                .satisfies(sent -> {
                    assertThat(sent.text("/urgency")).isEqualTo("HIGH");
                    assertThat(sent.text("/basis")).isEqualTo("VITAL_INTEREST");
                });
        assertThat(maria.get(Cases.path(caseId)).texts("/disclosures", "basis"))
                .containsExactly("VITAL_INTEREST", "VITAL_INTEREST");
    }

    @Test
    @Order(2)
    void reachesBothLiaisonsUrgentlyAndWhoReviews() {
        soon().untilAsserted(() -> {
            assertThat(budi.inbox(path(toPolice)))
                    .singleElement()
                    .satisfies(notice -> {
                        assertThat(notice.kind()).isEqualTo("referral-sent");
                        assertThat(notice.urgent()).isTrue();
                    });
            assertThat(told(dian, toMigrantProtection)).containsExactly("referral-sent");
            assertThat(kinds(hasan)).contains("review-due");
            assertThat(kinds(ratna)).contains("review-due");
        });
    }

    @Test
    @Order(3)
    void repeatedMakesNothingTwice() {
        Answer again = rina.send(call).require(201);

        assertThat(again.isReplayed()).isTrue();
        assertThat(again.body()).isEqualTo(answered.body());
        assertThat(maria.get("/api/v1/referrals?caseId=" + caseId).texts("/items", "id"))
                .containsExactlyInAnyOrder(toPolice, toMigrantProtection);
        andStays()
                .untilAsserted(
                        () -> assertThat(told(budi, toPolice)).containsExactly("referral-sent"));
    }

    @Test
    @Order(4)
    void showsTheLiaisonWhatIsAskedAtOnce() {
        assertThat(budi.get(path(toPolice) + "/packet").require(200).body())
                .contains(NOTE, "Pak Rajungan");
        assertThat(dian.get(path(toPolice) + "/packet").status()).isEqualTo(404);
    }

    @Test
    @Order(5)
    void isNotClosedBeforeASecondPersonHasReviewedEach() {
        accept(budi, toPolice).require(200);
        complete(budi, toPolice).require(200);
        accept(dian, toMigrantProtection).require(200);
        complete(dian, toMigrantProtection).require(200);
        maria.post(Cases.path(caseId) + "/assessment").require(200);
        maria.post(Cases.path(caseId) + "/assessment/completion").require(200);
        soon().untilAsserted(() ->
                assertThat(Cases.ends(maria, caseId)).containsExactly("COMPLETED", "COMPLETED"));

        Answer refused = Cases.propose(maria, caseId).require(409);

        assertThat(refused.texts("/reasons", "code")).containsOnly("REVIEW_MISSING");
        assertThat(refused.texts("/reasons", "referralId"))
                .containsExactlyInAnyOrder(toPolice, toMigrantProtection);
        assertThat(review(rina, toPolice).status()).isIn(403, 404);
        review(hasan, toPolice).require(200);
        assertThat(Cases.propose(maria, caseId).require(409).texts("/reasons", "referralId"))
                .containsExactly(toMigrantProtection);
        review(hasan, toMigrantProtection).require(200);
        Cases.propose(maria, caseId).require(200);
        assertThat(hasan.post(Cases.path(caseId) + "/closure/approval").require(200).text("/state"))
                .isEqualTo("Closed");
    }

    private static Answer review(Session who, String referral) {
        return who.post(
                Cases.path(caseId) + "/disclosures/" + referral + "/review",
                "{\"verdict\": \"UPHELD\"}");
    }

    private static List<String> kinds(Session who) {
        return who.inbox(Cases.path(caseId)).stream().map(Notice::kind).toList();
    }

    private static String emergency(String report) {
        return """
        {"reportId": "%s",
         "openCases": {"district": "65.03.11", "categories": ["TRAFFICKING"], "risk": "HIGH",
           "victims": [{"description": "anak perempuan, tas merah", "sex": "FEMALE", "age": 15}],
           "suspects": [{"alias": "Pak Rajungan", "role": "RECRUITER"}]},
         "referrals": [
           {"recipientAgencyId": "%s", "service": "LAW_ENFORCEMENT", "note": "%s"},
           {"recipientAgencyId": "%s", "service": "REPATRIATION"}]}
        """
                .formatted(
                        report,
                        Running.AGENCIES.idOf("Polres Nunukan"),
                        NOTE,
                        Running.AGENCIES.idOf("BP3MI Kalimantan Utara"));
    }
}
