package id.tuntas.e2e.journeys;

import static id.tuntas.e2e.journeys.Referrals.decline;
import static id.tuntas.e2e.journeys.Referrals.soon;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.CaseWork;
import id.tuntas.e2e.client.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A case is never closed over a referral that lives, early, late or at the same moment. */
class ClosingOverALivingReferralIT {
    private static final int RACES = 8;

    private CaseWork work;
    private Session lina;
    private Session joko;
    private Session agus;
    private String police;

    @BeforeEach
    void meet() {
        work = Running.tarakan();
        lina = Running.person("lina");
        joko = Running.person("joko");
        agus = Running.person("agus");
        police = Running.AGENCIES.idOf("Polres Tarakan");
    }

    @Test
    void isRefusedWhenProposed() {
        String caseId = inService();
        String referral = work.refer(caseId, police);

        Answer refused = propose(caseId, "SERVICES_COMPLETED");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("closure-refused");
        assertThat(refused.texts("/reasons", "code")).containsExactly("OPEN_DISCLOSURE");
        assertThat(refused.texts("/reasons", "referralId")).containsExactly(referral);
    }

    @Test
    void isRefusedWhenApprovedLateAndGoesOnceTheReferralHasEnded() {
        String caseId = inService();
        propose(caseId, "SERVICES_COMPLETED").require(200);
        String referral = work.refer(caseId, police);

        Answer late = approve(caseId);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.texts("/reasons", "code")).containsExactly("OPEN_DISCLOSURE");
        decline(agus, referral).require(200);
        Answer closed = soon().until(() -> approve(caseId), answer -> answer.status() == 200);
        assertThat(closed.text("/state")).isEqualTo("Closed");
        assertThat(lina.send(work.referral(caseId, police, "LOW")))
                .satisfies(afterwards -> {
                    assertThat(afterwards.status()).isEqualTo(409);
                    assertThat(afterwards.problem()).isEqualTo("case-not-open");
                });
    }

    @Test
    void losesOrWinsAgainstSendingAndNeverBoth() {
        for (String caseId : work.openCases(RACES)) {
            work.assess(caseId);
            propose(caseId, "SERVICES_COMPLETED").require(200);

            List<Answer> both = sendAndApproveAtOnce(caseId);

            boolean sent = both.getFirst().status() == 201;
            boolean closed = both.getLast().status() == 200;
            assertThat(sent)
                    .as("sent %s, closed %s", both.getFirst().inShort(), both.getLast().inShort())
                    .isNotEqualTo(closed);
            assertThat(lina.get("/api/v1/cases/" + caseId).text("/state"))
                    .isEqualTo(closed ? "Closed" : "ClosureProposed");
        }
    }

    @Test
    void namesEveryReasonAtOnceWhenItIsAlsoToBeSettledInTheFamily() {
        String caseId = work.openCase();
        work.refer(caseId, police);

        assertThat(propose(caseId, "SETTLED_IN_FAMILY").texts("/reasons", "code"))
                .containsExactlyInAnyOrder(
                        "IN_OTHER_STATE", "OPEN_DISCLOSURE", "SETTLEMENT_IS_NO_END");
    }

    private List<Answer> sendAndApproveAtOnce(String caseId) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending =
                    CompletableFuture.supplyAsync(
                            () -> lina.send(work.referral(caseId, police, "LOW")), threads);
            var approving = CompletableFuture.supplyAsync(() -> approve(caseId), threads);
            return List.of(sending.join(), approving.join());
        }
    }

    private String inService() {
        String caseId = work.openCase();
        work.assess(caseId);
        return caseId;
    }

    private Answer propose(String caseId, String outcome) {
        return lina.post(
                "/api/v1/cases/" + caseId + "/closure", "{\"outcome\": \"%s\"}".formatted(outcome));
    }

    private Answer approve(String caseId) {
        return joko.post("/api/v1/cases/" + caseId + "/closure/approval");
    }
}
