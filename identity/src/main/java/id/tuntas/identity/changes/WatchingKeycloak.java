package id.tuntas.identity.changes;

import id.tuntas.platform.web.Broker;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Asks Keycloak every few seconds what was done and tells it. Each replica does so by itself: what
 * another one has told already is seen in the topic and left out.
 */
final class WatchingKeycloak implements ChangeWatch, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WatchingKeycloak.class);

    private final AdminRecords records;
    private final WorkingOutActs changes;
    private final Broker broker;
    private final ChangeProperties properties;
    private final List<ForgetsOnChange> memories;
    private final Semaphore asked = new Semaphore(0);
    private volatile boolean running;

    WatchingKeycloak(
            AdminRecords records,
            Broker broker,
            ChangeProperties properties,
            List<ForgetsOnChange> memories,
            MeterRegistry meters) {
        this.records = records;
        this.changes = new WorkingOutActs(new WhatChanged(records), meters);
        this.broker = broker;
        this.properties = properties;
        this.memories = List.copyOf(memories);
    }

    @Override
    public void lookNow() {
        asked.release();
    }

    @Override
    public void start() {
        if (!broker.isThere()) {
            log.warn("no broker is configured: changes in Keycloak are told to nobody");
            return;
        }
        running = true;
        Thread.ofPlatform().daemon().name("changes").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        asked.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (isRunning()) {
            ToldChanges told = new ToldChanges(properties.overlap(), Clock.systemUTC());
            try (ChangeTopic topic = ChangeTopic.open(broker, properties, told)) {
                while (isRunning()) {
                    look(topic, told);
                    rest();
                }
            } catch (RuntimeException e) {
                if (isRunning()) {
                    log.warn("changes can't be told now, tries again: {}", e.getClass().getName());
                    rest();
                }
            }
        }
    }

    private void look(ChangeTopic topic, ToldChanges told) {
        if (topic.catchUp()) {
            memories.forEach(ForgetsOnChange::forget);
        }
        try {
            for (AdminAct act : records.since(told.from().orElse(Instant.EPOCH))) {
                if (!told.holdsAllOf(act)) {
                    tell(act, topic, told);
                }
            }
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            // Keycloak is away; what was told stays known, and nothing after it is told before it.
            log.warn("Keycloak can't be asked what has changed: {}", e.getClass().getName());
        }
    }

    private void tell(AdminAct act, ChangeTopic topic, ToldChanges told) {
        List<Message> messages =
                Message.of(act, changes.by(act)).stream()
                        .filter(message -> !told.holds(message.id()))
                        .toList();
        if (messages.isEmpty()) {
            told.nothingIn(act);
            return;
        }
        // First: whoever hears of it asks us how things are now.
        memories.forEach(ForgetsOnChange::forget);
        topic.tell(messages);
        messages.forEach(message -> log.info("told {} {}", message.change().type(), message.id()));
    }

    /** Until it is time, or somebody asks. */
    private void rest() {
        try {
            if (asked.tryAcquire(properties.every().toMillis(), TimeUnit.MILLISECONDS)) {
                asked.drainPermits();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
