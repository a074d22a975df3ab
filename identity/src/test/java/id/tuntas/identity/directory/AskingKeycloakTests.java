package id.tuntas.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AskingKeycloakTests {

    private final AtomicInteger tries = new AtomicInteger();

    private final CircuitBreaker breaker =
            CircuitBreaker.of(
                    "test",
                    CircuitBreakerConfig.custom()
                            .slidingWindowSize(4)
                            .minimumNumberOfCalls(4)
                            .recordException(e ->
                                    e instanceof ProcessingException
                                            || e instanceof TimeoutException)
                            .build());

    private final Retry retry =
            Retry.of(
                    "test",
                    RetryConfig.custom()
                            .maxAttempts(2)
                            .waitDuration(Duration.ofMillis(1))
                            .retryOnException(ProcessingException.class::isInstance)
                            .build());

    /** Long enough for a busy machine: one test alone is about the limit. */
    private final KeycloakCalls calls =
            new KeycloakCalls(breaker, retry, TimeLimiter.of(Duration.ofSeconds(30)));

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    void oneDroppedConnectionGoesUnnoticed() {
        String answer =
                calls.answer(() -> {
                    if (tries.incrementAndGet() == 1) {
                        throw new ProcessingException("reset");
                    }
                    return "here";
                });

        assertThat(answer).isEqualTo("here");
    }

    @Test
    void aKeycloakThatIsAwayIsAProblemThatSaysWhenToComeBack() {
        assertUnavailable(this::away);

        assertThat(tries).hasValue(2);
    }

    @Test
    void afterEnoughFailuresItIsNotAskedAnyMore() {
        assertUnavailable(this::away);
        assertUnavailable(this::away);
        int before = tries.get();

        assertUnavailable(this::away);

        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
        assertThat(tries).hasValue(before);
    }

    @Test
    void oneThatHangsIsLeftAfterTheLimitAndNotAskedTwice() {
        CountDownLatch never = new CountDownLatch(1);

        try (KeycloakCalls impatient =
                new KeycloakCalls(breaker, retry, TimeLimiter.of(Duration.ofMillis(50)))) {
            assertUnavailable(
                    impatient,
                    () -> {
                        tries.incrementAndGet();
                        never.await();
                        return "late";
                    });
        }

        assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isEqualTo(1);
        assertThat(tries).hasValueLessThanOrEqualTo(1);
    }

    @Test
    void whatIsNotThereIsAnAnswerAndNoFailure() {
        for (int i = 0; i < 10; i++) {
            assertThat(
                            calls.find(() -> {
                                throw new NotFoundException();
                            }))
                    .isEmpty();
        }

        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void aMissingRightIsOurOwnMistakeAndNotCalledAnOutage() {
        assertThatThrownBy(() ->
                        calls.answer(() -> {
                            throw new ForbiddenException();
                        }))
                .isInstanceOf(ForbiddenException.class);
    }

    private String away() {
        tries.incrementAndGet();
        throw new ProcessingException("connection refused");
    }

    private void assertUnavailable(Callable<String> call) {
        assertUnavailable(calls, call);
    }

    private static void assertUnavailable(KeycloakCalls calls, Callable<String> call) {
        assertThatThrownBy(() -> calls.answer(call))
                .asInstanceOf(type(Problem.class))
                .extracting(Problem::type)
                .isEqualTo(ProblemTypes.DIRECTORY_UNAVAILABLE);
    }
}
