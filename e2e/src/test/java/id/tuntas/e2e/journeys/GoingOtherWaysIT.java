package id.tuntas.e2e.journeys;

import static id.tuntas.e2e.journeys.Referrals.accept;
import static id.tuntas.e2e.journeys.Referrals.complete;
import static id.tuntas.e2e.journeys.Referrals.path;
import static id.tuntas.e2e.journeys.Referrals.soon;
import static id.tuntas.e2e.journeys.Referrals.told;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.CaseWork;
import id.tuntas.e2e.client.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A referral goes to another agency than the first, or is taken back. */
class GoingOtherWaysIT {
    private final CaseWork work = Running.tarakan();
    private final Session lina = Running.person("lina");
    private final Session joko = Running.person("joko");
    private final Session agus = Running.person("agus");
    private final Session indra = Running.person("indra");
    private final String police = Running.AGENCIES.idOf("Polres Tarakan");
    private final String provincesPolice = Running.AGENCIES.idOf("Polda Kalimantan Utara");

    @Test
    void redirectedItIsServedByTheSecondAndTheFirstSeesItNoMore() {
        String caseId = work.openCase();
        String first = work.refer(caseId, police);
        agus.get(path(first) + "/packet").require(200);
        agus.post(
                        path(first) + "/redirection",
                        "{\"reason\": \"OUT_OF_AREA\", \"toAgencyId\": \""
                                + provincesPolice
                                + "\"}")
                .require(200);
        soon().until(() -> told(lina, first).contains("referral-redirection-requested"));

        String second =
                lina.post(path(first) + "/redirection/confirmation", "{\"basis\": \"CONSENT\"}")
                        .require(200)
                        .text("/redirectedTo");

        assertThat(agus.get(path(first) + "/packet").status()).isIn(409, 410);
        assertThat(agus.get(path(second)).status()).isEqualTo(404);
        soon().until(() -> told(indra, second).contains("referral-sent"));
        indra.get(path(second) + "/packet").require(200);
        accept(indra, second).require(200);
        complete(indra, second).require(200);
        soon().untilAsserted(() -> {
            assertThat(Cases.ends(lina, caseId)).containsExactly("COMPLETED", "REDIRECTED");
            assertThat(told(agus, first)).containsExactly("referral-redirected", "referral-sent");
            assertThat(Cases.timeline(lina, caseId))
                    .containsSubsequence(
                            "case.registered", "case.disclosure-granted", "case.disclosure-granted")
                    .containsSubsequence(
                            "referral.sent",
                            "referral.received",
                            "referral.redirection-requested",
                            "referral.redirected")
                    .containsSubsequence(
                            "referral.redirection-requested",
                            "referral.sent",
                            "referral.received",
                            "referral.accepted",
                            "referral.completed")
                    .satisfies(all ->
                            assertThat(all).filteredOn("case.disclosure-ended"::equals).hasSize(2));
        });
    }

    @Test
    void standsInTheFeedOfEachAgencyInOrder() {
        String caseId = work.openCase();
        String first = work.refer(caseId, police);
        agus.get(path(first) + "/packet").require(200);
        agus.post(
                        path(first) + "/redirection",
                        "{\"reason\": \"OUT_OF_AREA\", \"toAgencyId\": \""
                                + provincesPolice
                                + "\"}")
                .require(200);
        String second =
                lina.post(path(first) + "/redirection/confirmation", "{\"basis\": \"CONSENT\"}")
                        .require(200)
                        .text("/redirectedTo");
        accept(indra, second).require(200);
        complete(indra, second).require(200);

        soon().untilAsserted(() -> {
            assertThat(Cases.feed(agus, caseId))
                    .containsExactly(
                            "referral.sent",
                            "referral.received",
                            "referral.redirection-requested",
                            "referral.redirected");
            assertThat(Cases.feed(indra, caseId))
                    .containsExactly(
                            "referral.sent",
                            "referral.received",
                            "referral.accepted",
                            "referral.started",
                            "referral.completed");
        });
        assertThat(lina.get("/api/v1/events").status()).isEqualTo(403);
    }

    @Test
    void recalledItIsClosedAtOnceAndBothAreTold() {
        String caseId = work.openCase();
        String wrong = work.refer(caseId, police);
        agus.get(path(wrong) + "/packet").require(200);

        Answer recalled =
                joko.post(path(wrong) + "/recall", "{\"reason\": \"WRONG_PERSON\"}").require(200);

        assertThat(recalled.text("/state")).isEqualTo("Recalled");
        assertThat(recalled.text("/packetReadAt")).isNotEmpty();
        for (Session each : List.of(agus, lina)) {
            Answer closed = each.get(path(wrong) + "/packet");
            assertThat(closed.status()).as(each.username()).isEqualTo(410);
            assertThat(closed.problem()).isEqualTo("packet-closed");
        }
        assertThat(accept(agus, wrong).status()).isEqualTo(409);
        soon().untilAsserted(() -> {
            assertThat(agus.inbox(path(wrong)))
                    .filteredOn(notice -> notice.kind().equals("referral-recalled"))
                    .singleElement()
                    .satisfies(notice -> assertThat(notice.urgent()).isTrue());
            assertThat(told(lina, wrong)).contains("referral-recall-recorded");
            assertThat(Cases.ends(lina, caseId)).containsExactly("RECALLED");
        });
    }
}
