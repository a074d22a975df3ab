package id.tuntas.e2e.journeys;

import static id.tuntas.e2e.journeys.Referrals.accept;
import static id.tuntas.e2e.journeys.Referrals.path;
import static id.tuntas.e2e.journeys.Referrals.soon;
import static id.tuntas.e2e.journeys.Referrals.told;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.CaseWork;
import id.tuntas.e2e.client.Notice;
import id.tuntas.e2e.client.Session;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A consent is withdrawn after the hospital has accepted. */
class ChangingHerMindIT {
    private static final String HEALTH = "RSUD Tarakan";

    private static CaseWork work;
    private static Session lina;
    private static Session gita;
    private static String caseId;
    private static String toHospital;
    private static String toPolice;
    private static Answer stopping;
    private static Answer cancelled;

    @BeforeAll
    static void play() {
        work = Running.tarakan();
        lina = Running.person("lina");
        gita = Running.person("gita");
        caseId = work.openCase();
        toPolice = work.refer(caseId, Running.AGENCIES.idOf("Polres Tarakan"));
        toHospital = work.refer(caseId, Running.AGENCIES.idOf(HEALTH));
        accept(gita, toHospital).require(200);
        gita.get(path(toHospital) + "/packet").require(200);
        lina.post(
                        Cases.path(caseId) + "/consents/" + consentForHealth() + "/withdrawal",
                        "{\"by\": \"VICTIM\", \"pressure\": true}")
                .require(200);
        soon().until(() -> gita.get(path(toHospital) + "/packet").status() == 410);
        stopping = gita.get(path(toHospital)).require(200);
        soon().until(() -> told(gita, toHospital).contains("referral-consent-withdrawn"));
        cancelled = gita.post(path(toHospital) + "/cancellation", "{}").require(200);
    }

    @Test
    void closesThePacketAndLeavesTheOtherAgencysOpen() {
        assertThat(gita.get(path(toHospital) + "/packet").problem()).isEqualTo("packet-closed");
        assertThat(Running.person("agus").get(path(toPolice) + "/packet").status()).isEqualTo(200);
    }

    @Test
    void asksTheHospitalToSayThatItHasStopped() {
        assertThat(stopping.text("/state")).isEqualTo("CancellationRequested");
        assertThat(stopping.texts("/allowedActions", "")).contains("cancellation");
        assertThat(cancelled.text("/state")).isEqualTo("Cancelled");
        soon().until(() -> Cases.ends(lina, caseId).contains("CANCELLED"));
    }

    @Test
    void isUrgentToTheHospital() {
        assertThat(gita.inbox(path(toHospital)))
                .filteredOn(notice -> notice.kind().equals("referral-consent-withdrawn"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.urgent()).isTrue());
    }

    @Test
    void tellsHeadAndCoordinatorThatSomebodyPressesHer() {
        soon().untilAsserted(() -> {
            for (String each : List.of("joko", "wati")) {
                assertThat(Running.person(each).inbox(Cases.path(caseId)))
                        .extracting(Notice::kind)
                        .as(each)
                        .containsOnlyOnce("settlement-signalled");
            }
        });
    }

    @Test
    void letsNothingNewRestOnThatConsent() {
        Answer refused = lina.send(work.referral(caseId, Running.AGENCIES.idOf(HEALTH), "MEDIUM"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("consent-missing");
    }

    private static String consentForHealth() {
        return lina.get(Cases.path(caseId) + "/consents")
                .require(200)
                .at("/items")
                .valueStream()
                .filter(consent -> consent.path("recipientKind").asString("").equals("HEALTH"))
                .map(consent -> consent.path("id").asString(""))
                .findFirst()
                .orElseThrow();
    }
}
