package id.tuntas.platform.data;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What an operator watches of the relay: who leads, how much is unsent, how old it is. */
final class RelayMetrics {

    private final AtomicLong term = new AtomicLong();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final Counter sent;
    private final Counter failures;
    private volatile Instant confirmed = Instant.EPOCH;

    RelayMetrics(MeterRegistry registry, Clock clock) {
        sent = registry.counter("tuntas.relay.sent");
        failures = registry.counter("tuntas.relay.failures");
        Gauge.builder("tuntas.relay.term", term, AtomicLong::get)
                .description("The term this process leads; 0 while another does")
                .register(registry);
        Gauge.builder("tuntas.relay.in.flight", inFlight, AtomicInteger::get)
                .description("Changes sent and not yet acknowledged")
                .register(registry);
        Gauge.builder(
                        "tuntas.relay.lag",
                        () ->
                                term.get() == 0
                                        ? 0
                                        : Duration.between(confirmed, clock.instant()).toSeconds())
                .description("Age of the confirmed mark while this process leads")
                .baseUnit("seconds")
                .register(registry);
    }

    void leads(long number) {
        term.set(number);
    }

    void leadsNoMore() {
        term.set(0);
        inFlight.set(0);
    }

    void sent() {
        sent.increment();
    }

    void failed() {
        failures.increment();
    }

    void inFlight(int changes) {
        inFlight.set(changes);
    }

    void confirmed(Instant at) {
        confirmed = at;
    }
}
