package id.tuntas.e2e.journeys;

import static id.tuntas.e2e.journeys.Referrals.accept;
import static id.tuntas.e2e.journeys.Referrals.complete;
import static id.tuntas.e2e.journeys.Referrals.path;
import static id.tuntas.e2e.journeys.Referrals.soon;
import static id.tuntas.e2e.journeys.Referrals.told;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.CaseWork;
import id.tuntas.e2e.client.Notice;
import id.tuntas.e2e.client.Session;
import id.tuntas.standalone.parts.Mail;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The main thread: report, case, referrals, answers, outcomes, closure by a second person. */
class CarryingOneCaseThroughIT {
    private static final String NAME = "Ny. Kenari Penuntun";
    private static final String PHONE = "+62 811-9753-1864";
    private static final String NARRATIVE = "kalimat rahasia tentang malam itu";
    private static final String SUSPECT = "Bang Rajawali";

    private static Session lina;
    private static Session joko;
    private static Session ratna;
    private static Session agus;
    private static Session bayu;
    private static Session gita;
    private static String caseId;
    private static String toPolice;
    private static String toHospital;
    private static Answer policePacket;
    private static Answer hospitalPacket;
    private static Answer ownApproval;
    private static Answer closed;

    @BeforeAll
    static void play() {
        lina = Running.person("lina");
        joko = Running.person("joko");
        ratna = Running.person("ratna");
        agus = Running.person("agus");
        bayu = Running.person("bayu");
        gita = Running.person("gita");
        CaseWork work = Running.tarakan();
        caseId = work.openCases(report(), triage()).getFirst();
        toPolice = work.refer(caseId, Running.AGENCIES.idOf("Polres Tarakan"));
        toHospital = work.refer(caseId, Running.AGENCIES.idOf("RSUD Tarakan"));
        policePacket = agus.get(path(toPolice) + "/packet").require(200);
        accept(agus, toPolice).require(200);
        complete(agus, toPolice).require(200);
        hospitalPacket = gita.get(path(toHospital) + "/packet").require(200);
        accept(gita, toHospital).require(200);
        complete(gita, toHospital).require(200);
        work.assess(caseId);
        soon().until(() ->
                lina.get("/api/v1/cases/" + caseId)
                        .at("/disclosures")
                        .valueStream()
                        .noneMatch(grant -> grant.path("open").asBoolean(true)));
        lina.post("/api/v1/cases/" + caseId + "/closure", "{\"outcome\": \"SERVICES_COMPLETED\"}")
                .require(200);
        ownApproval = lina.post("/api/v1/cases/" + caseId + "/closure/approval");
        closed = joko.post("/api/v1/cases/" + caseId + "/closure/approval").require(200);
    }

    @Test
    void isClosedBySomebodyElseThanWhoProposedIt() {
        assertThat(ownApproval.status()).isEqualTo(403);
        assertThat(closed.text("/state")).isEqualTo("Closed");
        assertThat(closed.text("/closure/approvedBy"))
                .isNotEmpty()
                .isNotEqualTo(closed.text("/closure/proposedBy"));
    }

    @Test
    void showsEachAgencyWhatItsKindMaySeeAndNoMore() {
        assertThat(policePacket.body()).contains(NAME, NARRATIVE, SUSPECT);
        assertThat(hospitalPacket.body()).contains(NAME).doesNotContain(NARRATIVE, SUSPECT);
        assertThat(hospitalPacket.text("/packet/safetyNote")).isNotEmpty();
    }

    @Test
    void showsThePacketNoMoreOnceTheReferralHasEnded() {
        Answer afterwards = agus.get(path(toPolice) + "/packet");

        assertThat(afterwards.status()).isEqualTo(409);
        assertThat(afterwards.problem()).isEqualTo("referral-not-open");
    }

    @Test
    void showsAnotherAgencyNothing() {
        Answer absent = agus.get(path("nothing-of-this-id"));
        assertThat(agus.get(path(toHospital)))
                .satisfies(foreign -> {
                    assertThat(foreign.status()).isEqualTo(404);
                    assertThat(foreign.body().replace(toHospital, "nothing-of-this-id"))
                            .isEqualTo(absent.body());
                });
        assertThat(agus.get(path(toHospital) + "/packet").status()).isEqualTo(404);
        assertThat(gita.get("/api/v1/cases/" + caseId).status()).isEqualTo(404);
    }

    @Test
    void tellsBothSidesOnceEachInTheirInboxes() {
        soon().untilAsserted(() -> {
            assertThat(told(lina, toPolice))
                    .containsExactly(
                            "referral-accepted", "referral-completed", "referral-received");
            assertThat(told(lina, toHospital))
                    .containsExactly(
                            "referral-accepted", "referral-completed", "referral-received");
            assertThat(told(agus, toPolice)).containsExactly("referral-sent");
            assertThat(told(bayu, toPolice)).containsExactly("referral-sent");
            assertThat(told(gita, toHospital)).containsExactly("referral-sent");
            assertThat(kinds(joko)).containsExactly("closure-proposed");
            assertThat(kinds(ratna)).containsExactly("closure-proposed");
            assertThat(kinds(lina)).containsExactly("case-closed");
        });
    }

    @Test
    void writesToEachInTheirLanguage() {
        soon().untilAsserted(() -> {
            assertThat(agus.inbox(path(toPolice)).getFirst().text()).startsWith("Rujukan baru");
            assertThat(bayu.inbox(path(toPolice)).getFirst().text()).startsWith("New referral");
            assertThat(mails(agus, toPolice))
                    .singleElement()
                    .satisfies(mail ->
                            assertThat(mail.subject())
                                    .isEqualTo("[Tuntas] Rujukan baru: " + number()));
            assertThat(mails(bayu, toPolice))
                    .singleElement()
                    .satisfies(mail ->
                            assertThat(mail.subject())
                                    .isEqualTo("[Tuntas] New referral: " + number()));
            assertThat(mails(gita, toHospital))
                    .singleElement()
                    .satisfies(
                            mail -> assertThat(mail.subject()).startsWith("[Tuntas] New referral"));
            assertThat(mails(lina, toPolice)).hasSize(3);
        });
    }

    @Test
    void putsNobodyIntoAMail() {
        soon().until(() -> !mails(gita, toHospital).isEmpty());
        assertThat(Running.TUNTAS.mailbox().messages())
                .isNotEmpty()
                .allSatisfy(mail ->
                        assertThat(mail.subject() + mail.body() + mail.headers())
                                .doesNotContain(NAME, "9753", NARRATIVE, SUSPECT));
    }

    @Test
    void keepsWhatHappenedOnItsTimeline() {
        soon().untilAsserted(() ->
                assertThat(
                                lina.get("/api/v1/cases/" + caseId + "/timeline?limit=100")
                                        .require(200)
                                        .texts("/items", "what"))
                        .contains(
                                "report.triaged",
                                "case.registered",
                                "case.disclosure-granted",
                                "referral.sent",
                                "referral.received",
                                "referral.accepted",
                                "referral.completed",
                                "case.disclosure-ended",
                                "case.closure-proposed",
                                "case.closed"));
    }

    @Test
    void isSeenInTheProvinceAndNotInAnotherRegency() {
        assertThat(Running.person("wati").get("/api/v1/cases/" + caseId).status()).isEqualTo(200);
        assertThat(Running.person("yusuf").get("/api/v1/cases/" + caseId).status()).isEqualTo(404);
        assertThat(Stream.of("arif", "nur", "tono"))
                .allSatisfy(username ->
                        assertThat(Running.person(username).get("/api/v1/cases/" + caseId).status())
                                .isIn(Set.of(403, 404)));
    }

    private static List<String> kinds(Session who) {
        return who.inbox("/api/v1/cases/" + caseId).stream().map(Notice::kind).toList();
    }

    private static List<Mail> mails(Session who, String referralId) {
        return Running.TUNTAS.mails(who, path(referralId));
    }

    private static String number() {
        return closed.text("/number");
    }

    private static String report() {
        return """
        {"channel": "HOTLINE", "contactKind": "NEW_CASE", "danger": true, "district": "65.71.02",
         "caller": {"anonymous": false, "name": "%s", "phones": [{"number": "%s", "safeToCall": true}]},
         "narrative": "%s"}
        """
                .formatted(NAME, PHONE, NARRATIVE);
    }

    private static String triage() {
        return """
        {"openCases": {"district": "65.71.02", "categories": ["DOMESTIC_VIOLENCE"], "risk": "HIGH",
          "safetyNote": "jangan telepon saat suami di rumah",
          "victims": [{"name": "%s", "age": 31, "sex": "FEMALE",
            "phones": [{"number": "%s", "safeToCall": true}], "needs": "visum"}],
          "suspects": [{"name": "%s", "phones": []}],
          "incident": {"narrative": "%s"}}}
        """
                .formatted(NAME, PHONE, SUSPECT, NARRATIVE);
    }
}
