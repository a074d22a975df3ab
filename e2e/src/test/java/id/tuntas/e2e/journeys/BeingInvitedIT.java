package id.tuntas.e2e.journeys;

import static id.tuntas.e2e.journeys.Referrals.soon;
import static id.tuntas.e2e.journeys.Referrals.told;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.e2e.client.CaseWork;
import id.tuntas.e2e.client.Session;
import org.junit.jupiter.api.Test;

/** An agency's own administrator invites a liaison, who works from then on. */
class BeingInvitedIT {
    private static final String AGENCY = "Polda Kalimantan Utara";

    @Test
    void whoFollowsTheMailsLinkSignsInAndWorksTheQueue() {
        String agency = Running.AGENCIES.idOf(AGENCY);
        Session newcomer = Newcomer.invitedBy(Running.person("indra"), agency, "liaison").signIn();
        assertThat(newcomer.get("/api/v1/me").require(200).text("/agency/id")).isEqualTo(agency);
        CaseWork work = Running.tarakan();

        String referral = work.refer(work.openCase(), agency);

        assertThat(newcomer.get("/api/v1/queue?limit=100").require(200).texts("/items", "id"))
                .contains(referral);
        soon().until(() -> told(newcomer, referral).contains("referral-sent"));
        Referrals.accept(newcomer, referral).require(200);
        Referrals.complete(newcomer, referral).require(200);
    }
}
