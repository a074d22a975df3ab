package id.tuntas.e2e.journeys;

import static id.tuntas.e2e.journeys.Referrals.accept;
import static id.tuntas.e2e.journeys.Referrals.andStays;
import static id.tuntas.e2e.journeys.Referrals.complete;
import static id.tuntas.e2e.journeys.Referrals.path;
import static id.tuntas.e2e.journeys.Referrals.soon;
import static id.tuntas.e2e.journeys.Referrals.told;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.e2e.client.CaseWork;
import id.tuntas.e2e.client.Gateway;
import id.tuntas.e2e.client.Session;
import id.tuntas.standalone.launcher.Service;
import id.tuntas.standalone.launcher.ServiceProcess;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A referral's answer is past due, and every replica looks for such. */
class BeingLateIT {
    private static final Session LINA = Running.person("lina");
    private static final Session WATI = Running.person("wati");
    private static final Session FITRI = Running.person("fitri");

    private static String referral;

    /** The time by which to answer is fixed by whichever process sends: one in a hurry does. */
    @BeforeAll
    static void send() {
        CaseWork work = Running.tarakan();
        String caseId = work.openCase();
        String social = Running.AGENCIES.idOf("Dinas Sosial Provinsi Kalimantan Utara");
        LINA.send(CaseWork.consent(caseId, "SOCIAL", "LAW_ENFORCEMENT")).require(201);
        ServiceProcess hurried =
                Running.SYSTEM.beside(
                        Service.REFERRALS, Map.of("TUNTAS_REFERRALS_ANSWERDUE_LOW", "PT2S"));
        try {
            referral =
                    new Session("lina", new Gateway(hurried.url()), LINA::token)
                            .send(work.referral(caseId, social, "LOW"))
                            .require(201)
                            .id();
        } finally {
            hurried.stop();
        }
    }

    @Test
    void isSaidOnceToEachWhoMustKnowAndSeenInOneCall() {
        soon().untilAsserted(() -> {
            assertThat(told(WATI, referral)).containsExactly("referral-overdue");
            assertThat(told(LINA, referral)).containsExactly("referral-overdue");
            assertThat(told(FITRI, referral)).containsExactly("referral-overdue", "referral-sent");
        });
        for (Session each : List.of(WATI, LINA)) {
            assertThat(each.get("/api/v1/referrals/late?limit=100").require(200))
                    .satisfies(late -> {
                        assertThat(late.texts("/items", "id")).contains(referral);
                        assertThat(late.texts("/totals", "agencyId"))
                                .contains(
                                        Running.AGENCIES.idOf(
                                                "Dinas Sosial Provinsi Kalimantan Utara"));
                    });
        }
        assertThat(FITRI.get("/api/v1/queue?overdue=true&limit=100").texts("/items", "id"))
                .contains(referral);
        andStays()
                .untilAsserted(() -> {
                    assertThat(events()).isEqualTo(1);
                    assertThat(told(WATI, referral)).containsExactly("referral-overdue");
                    assertThat(told(LINA, referral)).containsExactly("referral-overdue");
                });

        accept(FITRI, referral).require(200);

        assertThat(WATI.get("/api/v1/referrals/late?limit=100").texts("/items", "id"))
                .doesNotContain(referral);
        complete(FITRI, referral).require(200);
        assertThat(LINA.get(path(referral)).texts("/steps", "state"))
                .containsExactly(
                        "Sent", "Overdue", "Received", "Accepted", "InProgress", "Completed");
    }

    /** Each may be delivered again, and is the same then. */
    private static long events() {
        return Topics.events().stream()
                .filter(event -> event.value().contains(referral))
                .filter(event ->
                        Topics.header(event, "ce_type").equals("id.tuntas.referral.overdue.v1"))
                .map(event -> Topics.header(event, "ce_id"))
                .distinct()
                .count();
    }
}
