package id.tuntas.platform.data;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.MessageListener;

/**
 * Hands each event to its subscription once and in its aggregate's order. An event that nobody here
 * understands yet parks its aggregate: it and all that follow are kept as they came, other
 * aggregates go on, and nothing is skipped.
 */
final class IdempotentListener implements MessageListener<String, byte[]> {

    private static final Logger log = LoggerFactory.getLogger(IdempotentListener.class);

    /** An event without a readable subject is kept under a name that no aggregate has. */
    private static final String NOBODY = "?";

    private final EventSubscription subscription;
    private final CloudEvents events;
    private final Bookmarks bookmarks;
    private final Clock clock;
    private final Counter applied;
    private final Counter repeated;
    private final Counter parked;

    IdempotentListener(
            EventSubscription subscription,
            CloudEvents events,
            Bookmarks bookmarks,
            Clock clock,
            MeterRegistry metrics) {
        this.subscription = subscription;
        this.events = events;
        this.bookmarks = bookmarks;
        this.clock = clock;
        applied = metrics.counter("tuntas.events.applied", "subscription", subscription.name());
        repeated = metrics.counter("tuntas.events.repeated", "subscription", subscription.name());
        parked = metrics.counter("tuntas.events.parked", "subscription", subscription.name());
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> record) {
        EventMessage event;
        try {
            event = events.read(record);
        } catch (CloudEvents.Malformed e) {
            park(NOBODY, "", record, "malformed: " + e.getMessage());
            return;
        }
        String sequence = event.sequence().toString();
        Bookmarks.Bookmark bookmark = bookmarks.of(subscription.name(), event.subject());
        if (!bookmark.isBehind(event.sequence())) {
            repeated.increment();
        } else if (bookmark.parked() && !drained(event.subject())) {
            park(event.subject(), sequence, record, "behind a parked event");
        } else if (!subscription.understands(event.type())) {
            park(event.subject(), sequence, record, "unknown type");
        } else if (!hasApplied(event)) {
            park(event.subject(), sequence, record, "unreadable data");
        }
    }

    /**
     * Whatever fails in an effect is tried again by whoever calls this; only what can't be read
     * will not be read the next time either.
     *
     * @return false where the event lacks what its type promises
     */
    private boolean hasApplied(EventMessage event) {
        var handler = subscription.handlers().get(event.type());
        if (handler != null) {
            try {
                handler.accept(event);
            } catch (IllegalArgumentException | DateTimeException _) {
                return false;
            }
        }
        bookmarks.advance(subscription.name(), event.subject(), event.sequence());
        applied.increment();
        return true;
    }

    private void park(
            String subject, String sequence, ConsumerRecord<String, byte[]> record, String why) {
        bookmarks.park(subscription.name(), subject, sequence, record, why, clock.instant());
        parked.increment();
        log.warn(
                "parked an event for {}: {} ({} {}@{})",
                subscription.name(),
                why,
                record.topic(),
                record.partition(),
                record.offset());
    }

    /** Before the first record: what an older version of this service could not understand. */
    void drain() {
        for (String subject : bookmarks.parkedSubjects(subscription.name())) {
            if (!subject.equals(NOBODY)) {
                drained(subject);
            }
        }
    }

    /** Applies the aggregate's parked events in order, as far as they are understood by now. */
    private boolean drained(String subject) {
        while (true) {
            long parks = bookmarks.of(subscription.name(), subject).parks();
            for (Document record : bookmarks.parkedOf(subscription.name(), subject)) {
                if (!understood(subject, record)) {
                    return false;
                }
                bookmarks.unpark(record);
            }
            // Another replica, older than this one, may have parked one more while we worked.
            if (bookmarks.parkedNoMore(subscription.name(), subject, parks)) {
                return true;
            }
        }
    }

    private boolean understood(String subject, Document record) {
        try {
            EventMessage event = events.read(asRecord(record));
            return subscription.understands(event.type())
                    && (!bookmarks.of(subscription.name(), subject).isBehind(event.sequence())
                            || hasApplied(event));
        } catch (CloudEvents.Malformed _) {
            return false;
        }
    }

    private static ConsumerRecord<String, byte[]> asRecord(Document parked) {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>(
                        parked.getString("topic"),
                        0,
                        0,
                        parked.getString("key"),
                        Objects.requireNonNull(parked.get("value", Binary.class)).getData());
        for (Document header : parked.getList("headers", Document.class)) {
            record.headers()
                    .add(
                            header.getString("name"),
                            header.getString("value").getBytes(StandardCharsets.UTF_8));
        }
        return record;
    }
}
