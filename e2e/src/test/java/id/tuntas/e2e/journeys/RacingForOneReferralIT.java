package id.tuntas.e2e.journeys;

import static id.tuntas.e2e.journeys.Referrals.accept;
import static id.tuntas.e2e.journeys.Referrals.andStays;
import static id.tuntas.e2e.journeys.Referrals.decline;
import static id.tuntas.e2e.journeys.Referrals.path;
import static id.tuntas.e2e.journeys.Referrals.soon;
import static id.tuntas.e2e.journeys.Referrals.told;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.CaseWork;
import id.tuntas.e2e.client.Session;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RacingForOneReferralIT {
    private static final int CALLERS = 64;

    private final Session lina = Running.person("lina");
    private final Session agus = Running.person("agus");
    private final Session bayu = Running.person("bayu");

    @Test
    void hasOneWinnerAndTellsTheSenderOfNobodyElse() {
        CaseWork work = Running.tarakan();
        String referral = work.refer(work.openCase(), Running.AGENCIES.idOf("Polres Tarakan"));
        agus.token();
        bayu.token();

        List<Answer> answers = allAtOnce(referral);

        List<Answer> won = answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(won).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .hasSize(CALLERS - 1)
                .allSatisfy(lost -> {
                    assertThat(lost.status()).isEqualTo(409);
                    assertThat(lost.problem()).isEqualTo("referral-not-open");
                });
        String state = won.getFirst().text("/state");
        assertThat(state).isIn("Accepted", "Declined");
        assertThat(lina.get(path(referral)).text("/state")).isEqualTo(state);
        String notice = "referral-" + state.toLowerCase(Locale.ROOT);
        soon().until(() -> told(lina, referral).contains(notice));
        andStays()
                .untilAsserted(() ->
                        assertThat(told(lina, referral))
                                .containsExactly(notice, "referral-received"));
    }

    private List<Answer> allAtOnce(String referral) {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Answer>> racing =
                    IntStream.range(0, CALLERS)
                            .mapToObj(i ->
                                    CompletableFuture.supplyAsync(
                                            () -> {
                                                awaitStart(start);
                                                return i % 2 == 0
                                                        ? accept(agus, referral)
                                                        : decline(bayu, referral);
                                            },
                                            threads))
                            .toList();
            start.countDown();
            return racing.stream().map(CompletableFuture::join).toList();
        }
    }

    private static void awaitStart(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
