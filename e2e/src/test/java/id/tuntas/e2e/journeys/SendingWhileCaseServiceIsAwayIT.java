package id.tuntas.e2e.journeys;

import static id.tuntas.e2e.journeys.Referrals.andStays;
import static id.tuntas.e2e.journeys.Referrals.soon;
import static id.tuntas.e2e.journeys.Referrals.told;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.Call;
import id.tuntas.e2e.client.CaseWork;
import id.tuntas.e2e.client.Session;
import id.tuntas.standalone.launcher.Service;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SendingWhileCaseServiceIsAwayIT {
    private final CaseWork work = Running.tarakan();
    private final Session lina = Running.person("lina");
    private final Session agus = Running.person("agus");

    @AfterEach
    void startWhatIsDown() {
        Running.startWhatIsDown();
    }

    @Test
    void saysSoAndIsResumedByTheSameKeyOnce() {
        String caseId = work.openCase();
        Call call = work.referral(caseId, Running.AGENCIES.idOf("Polres Tarakan"), "MEDIUM");
        Running.SYSTEM.kill(Service.CASES);

        Answer away = lina.send(call);

        assertThat(away.status()).isEqualTo(503);
        assertThat(away.problem()).isEqualTo("case-service-unavailable");
        assertThat(away.header("Retry-After")).isNotEmpty();
        assertThat(agus.get("/api/v1/queue?limit=100").require(200).texts("/items", "caseId"))
                .doesNotContain(caseId);
        Answer itself = lina.get("/api/v1/cases/" + caseId);
        assertThat(itself.status()).isEqualTo(503);
        assertThat(itself.problem()).isEqualTo("service-unavailable");

        Running.SYSTEM.start(Service.CASES, Map.of());
        Answer sent = soon().until(() -> lina.send(call), answer -> answer.status() == 201);

        assertThat(sent.text("/state")).isEqualTo("Sent");
        assertThat(lina.send(call))
                .satisfies(again -> {
                    assertThat(again.status()).isEqualTo(201);
                    assertThat(again.id()).isEqualTo(sent.id());
                    assertThat(again.isReplayed()).isTrue();
                });
        assertThat(lina.get("/api/v1/referrals?caseId=" + caseId).texts("/items", "id"))
                .containsExactly(sent.id());
        assertThat(lina.get("/api/v1/cases/" + caseId).texts("/disclosures", "referralId"))
                .containsExactly(sent.id());
        soon().until(() -> told(agus, sent.id()).contains("referral-sent"));
        andStays()
                .untilAsserted(
                        () -> assertThat(told(agus, sent.id())).containsExactly("referral-sent"));
    }
}
