package id.tuntas.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class RememberingAnswersTests {

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private boolean away;

    private final Remembered<String, Integer> remembered =
            new Remembered<>(Duration.ofSeconds(30), Duration.ofMinutes(10), now::get, this::ask);

    @Test
    void aFreshAnswerIsGivenAgainWithoutAsking() {
        remembered.of("a");
        pass(Duration.ofSeconds(29));

        assertThat(remembered.of("a")).isEqualTo(1);
        assertThat(asked).hasValue(1);
    }

    @Test
    void anOldAnswerIsAskedForAnew() {
        remembered.of("a");
        pass(Duration.ofSeconds(30));

        assertThat(remembered.of("a")).isEqualTo(2);
    }

    @Test
    void afterForgettingEvenAFreshAnswerIsAskedForAnew() {
        remembered.of("a");
        remembered.forget();

        assertThat(remembered.of("a")).isEqualTo(2);
    }

    @Test
    void whatWasForgottenIsStillBetterThanNothing() {
        remembered.of("a");
        remembered.forget();
        away = true;

        assertThat(remembered.of("a")).isEqualTo(1);
    }

    @Test
    void whileTheSourceIsAwayAnOldAnswerIsBetterThanNone() {
        remembered.of("a");
        away = true;
        pass(Duration.ofMinutes(9));

        assertThat(remembered.of("a")).isEqualTo(1);
    }

    @Test
    void butNotBeyondItsLife() {
        remembered.of("a");
        away = true;
        pass(Duration.ofMinutes(10));

        assertThatThrownBy(() -> remembered.of("a")).isInstanceOf(Problem.class);
    }

    @Test
    void whatWasNeverAskedForIsUnavailable() {
        away = true;

        assertThatThrownBy(() -> remembered.of("a")).isInstanceOf(Problem.class);
    }

    @Test
    void manyReadersAtOnceAskOnce() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        Remembered<String, Integer> slow =
                new Remembered<>(
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(10),
                        now::get,
                        _ -> {
                            await(held);
                            return asked.incrementAndGet();
                        });
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            AtomicInteger waiting = new AtomicInteger();
            List<Future<Integer>> answers =
                    IntStream.range(0, 8)
                            .mapToObj(_ ->
                                    threads.submit(() -> {
                                        waiting.incrementAndGet();
                                        return slow.of("a");
                                    }))
                            .toList();
            Awaitility.await().untilAtomic(waiting, org.hamcrest.Matchers.is(8));
            held.countDown();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(1);
            }
        }
        assertThat(asked).hasValue(1);
    }

    private Integer ask(String key) {
        if (away) {
            throw Problem.of(ProblemTypes.DIRECTORY_UNAVAILABLE);
        }
        return asked.incrementAndGet();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
