package id.tuntas.gateway.routes;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tells a circuit breaker how calls went, once each: at their end, or as failed as soon as they
 * hang. A breaker that heard only of ended calls would open no sooner than the longest time limit;
 * and one that goes by rates alone, only once the answers from before the silence have left its
 * window. So a service that lets this many callers hang in a row, and answers nobody meanwhile, is
 * left alone at once.
 */
final class Watch implements AutoCloseable {

    private static final int SILENT_AFTER = 10;

    private final Duration hangingAfter;
    private final ScheduledThreadPoolExecutor timer;
    private final Map<String, AtomicInteger> hangingInARow = new ConcurrentHashMap<>();

    Watch(Duration hangingAfter) {
        this.hangingAfter = hangingAfter;
        timer =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("hanging-calls").factory());
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Starts watching a call for which the breaker has given its permission. */
    Call start(CircuitBreaker breaker) {
        return new Call(breaker);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** One call, reported once. */
    final class Call {

        private final CircuitBreaker breaker;
        private final long startedAt;
        private final AtomicBoolean told = new AtomicBoolean();
        private final AtomicInteger hanging;
        private final Future<?> alarm;

        private Call(CircuitBreaker breaker) {
            this.breaker = breaker;
            startedAt = breaker.getCurrentTimestamp();
            hanging = hangingInARow.computeIfAbsent(breaker.getName(), _ -> new AtomicInteger());
            alarm = timer.schedule(this::hangs, hangingAfter.toNanos(), TimeUnit.NANOSECONDS);
        }

        void ended(boolean failed) {
            alarm.cancel(false);
            if (!failed) {
                hanging.set(0);
            }
            tell(failed);
        }

        private void hangs() {
            tell(true);
            if (hanging.incrementAndGet() >= SILENT_AFTER
                    && breaker.getState() == CircuitBreaker.State.CLOSED) {
                hanging.set(0);
                breaker.transitionToOpenState();
            }
        }

        /** Ended for a reason that says nothing about the service. */
        void forgotten() {
            alarm.cancel(false);
            if (told.compareAndSet(false, true)) {
                breaker.releasePermission();
            }
        }

        private void tell(boolean failed) {
            if (!told.compareAndSet(false, true)) {
                return;
            }
            long took = breaker.getCurrentTimestamp() - startedAt;
            if (failed) {
                breaker.onError(took, breaker.getTimestampUnit(), new TimeoutException());
            } else {
                breaker.onSuccess(took, breaker.getTimestampUnit());
            }
        }
    }
}
