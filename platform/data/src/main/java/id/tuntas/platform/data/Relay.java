package id.tuntas.platform.data;

import com.mongodb.ClientSessionOptions;
import com.mongodb.MongoCommandException;
import com.mongodb.client.ChangeStreamIterable;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.bson.BsonDocument;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends what was saved: tails the database's change stream and publishes each version's events in
 * order. One process at a time leads; nothing is written back but the checkpoint. What is sent
 * twice (a crash between acknowledgement and checkpoint, a leader that lives on as a zombie)
 * carries the same ids, and consumers ignore it.
 */
final class Relay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);
    private static final Duration STREAM_WAIT = Duration.ofMillis(500);

    /**
     * How often an idle stream's position is written down, so that a resume never reads far back.
     */
    private static final Duration IDLE_CHECKPOINT = Duration.ofSeconds(2);

    /** Sent and not yet acknowledged at most; the stream waits while there are more. */
    private static final int MOST_IN_FLIGHT = 2_000;

    /** The stream can't go on from where it was: history lost, or the token is not known. */
    private static final Set<Integer> STREAM_LOST = Set.of(286, 280, 260, 222);

    private static final List<Bson> CARRIED_EVENTS_ONLY =
            List.of(
                    Aggregates.match(
                            Filters.and(
                                    Filters.in("operationType", "insert", "replace"),
                                    Filters.exists("fullDocument.events.0"))),
                    Aggregates.project(
                            Projections.include(
                                    "operationType",
                                    "ns",
                                    "clusterTime",
                                    "fullDocument._id",
                                    "fullDocument.version",
                                    "fullDocument.events")));

    /** Where to resume once the last event of a change, and all before it, are acknowledged. */
    private record Progress(
            @Nullable Future<RecordMetadata> last, BsonDocument token, Instant at) {}

    private final MongoClient client;
    private final MongoDatabase database;
    private final RelayLock lock;
    private final Producers producers;
    private final CloudEvents events;
    private final Set<String> collections;
    private final DataProperties properties;
    private final RelayMetrics metrics;
    private final Clock clock;

    private volatile boolean running;
    private volatile @Nullable Thread thread;

    Relay(
            MongoClient client,
            MongoDatabase database,
            RelayLock lock,
            Producers producers,
            CloudEvents events,
            Set<String> collections,
            DataProperties properties,
            RelayMetrics metrics,
            Clock clock) {
        this.client = client;
        this.database = database;
        this.lock = lock;
        this.producers = producers;
        this.events = events;
        this.collections = collections;
        this.properties = properties;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("relay").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        Thread leaving = thread;
        if (leaving != null) {
            try {
                leaving.join(Duration.ofSeconds(10));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (isRunning()) {
            try {
                Optional<RelayLock.Term> term = lock.acquire();
                if (term.isPresent()) {
                    lead(term.get());
                } else {
                    lock.ensureSeeded();
                    pause(properties.relay().lock().dividedBy(6));
                }
            } catch (RuntimeException e) {
                log.warn("relay interrupted, starting again: {}", e.toString());
                metrics.failed();
                pause(PAUSE_AFTER_FAILURE);
            }
        }
    }

    private void lead(RelayLock.Term term) {
        log.info("relay leads, term {}", term.number());
        metrics.leads(term.number());
        KafkaProducer<String, byte[]> producer = producers.forOneTerm();
        LockKeeper keeper = new LockKeeper(lock, term.number(), properties.relay().lock());
        Lead lead = new Lead(term, producer, keeper);
        try (keeper) {
            lead.run();
        } finally {
            // A follower may already send: what is still buffered here is its to send, not ours.
            producer.close(Duration.ZERO);
            metrics.leadsNoMore();
        }
        if (keeper.held()) {
            lock.release(term.number());
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** One term of leading. */
    private final class Lead {

        private final RelayLock.Term term;
        private final KafkaProducer<String, byte[]> producer;
        private final LockKeeper keeper;
        private final ArrayDeque<Progress> unconfirmed = new ArrayDeque<>();

        private @Nullable Progress confirmed;
        private long checkpointAt = System.nanoTime();

        Lead(RelayLock.Term term, KafkaProducer<String, byte[]> producer, LockKeeper keeper) {
            this.term = term;
            this.producer = producer;
            this.keeper = keeper;
        }

        void run() {
            BsonDocument token = term.token();
            if (token != null) {
                try {
                    follow(watch().resumeAfter(token));
                    return;
                } catch (MongoCommandException e) {
                    if (!STREAM_LOST.contains(e.getErrorCode())) {
                        throw e;
                    }
                    log.warn("the change stream's history is lost, sweeping: {}", e.getErrorCode());
                }
            }
            BsonTimestamp from = operationTime();
            sweep(from);
            follow(watch().startAtOperationTime(from));
        }

        private ChangeStreamIterable<Document> watch() {
            return database.watch(CARRIED_EVENTS_ONLY)
                    .maxAwaitTime(STREAM_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        }

        private BsonTimestamp operationTime() {
            return database.runCommand(new Document("hello", 1))
                    .get("operationTime", BsonTimestamp.class);
        }

        /**
         * Sends what documents still carry: all of it at the first start, else what may be unsent.
         * It reads at the stream's start or later, so that no save falls between the two.
         */
        private void sweep(BsonTimestamp from) {
            try (ClientSession session =
                    client.startSession(
                            ClientSessionOptions.builder().causallyConsistent(true).build())) {
                session.advanceOperationTime(from);
                sweep(session);
            }
        }

        private void sweep(ClientSession session) {
            Instant since =
                    term.confirmedUntil().equals(Instant.EPOCH)
                            ? Instant.EPOCH
                            : term.confirmedUntil().minus(properties.carryMargin());
            for (String collection : collections) {
                ArrayDeque<Future<RecordMetadata>> sent = new ArrayDeque<>();
                for (Document document :
                        database.getCollection(collection)
                                .find(session, Filters.exists("events.0"))
                                .projection(Projections.include("events"))) {
                    for (Document event : carried(document)) {
                        if (!event.getDate("time").toInstant().isBefore(since)) {
                            sent.add(send(document.getString("_id"), event));
                        }
                    }
                    while (sent.size() > MOST_IN_FLIGHT) {
                        await(sent.removeFirst());
                    }
                    if (stopping()) {
                        return;
                    }
                }
                sent.forEach(this::await);
            }
        }

        private void follow(ChangeStreamIterable<Document> stream) {
            try (MongoChangeStreamCursor<ChangeStreamDocument<Document>> cursor = stream.cursor()) {
                while (!stopping()) {
                    ChangeStreamDocument<Document> change = cursor.tryNext();
                    if (change != null) {
                        publish(change);
                    } else if (cursor.getServerCursor() == null) {
                        throw new IllegalStateException("the change stream has ended");
                    } else if (unconfirmed.isEmpty()) {
                        idle(cursor.getResumeToken());
                    }
                    collectAcknowledgements(unconfirmed.size() > MOST_IN_FLIGHT);
                    checkpoint(false);
                }
                if (keeper.held()) {
                    collectAcknowledgements(true);
                    checkpoint(true);
                }
            }
        }

        private boolean stopping() {
            return !isRunning() || !keeper.held();
        }

        private void publish(ChangeStreamDocument<Document> change) {
            Document document = change.getFullDocument();
            BsonTimestamp clusterTime = change.getClusterTime();
            if (document == null || clusterTime == null) {
                return;
            }
            long version = document.getLong(Envelope.VERSION);
            Future<RecordMetadata> last = null;
            for (Document event : carried(document)) {
                // Events of earlier versions are only carried: their own change brought them.
                if (event.getLong(Envelope.VERSION) == version) {
                    last = send(document.getString("_id"), event);
                }
            }
            unconfirmed.add(
                    new Progress(
                            last,
                            change.getResumeToken(),
                            Instant.ofEpochSecond(clusterTime.getTime())));
        }

        private Future<RecordMetadata> send(String aggregateId, Document event) {
            metrics.sent();
            return producer.send(events.write(aggregateId, event));
        }

        private void idle(@Nullable BsonDocument token) {
            boolean due = System.nanoTime() - checkpointAt > IDLE_CHECKPOINT.toNanos();
            if (token != null && due) {
                confirmed = new Progress(null, token, clock.instant().minusSeconds(1));
            }
        }

        /**
         * Moves the confirmed mark over the acknowledged prefix; waits for the first where told to.
         */
        private void collectAcknowledgements(boolean wait) {
            boolean waiting = wait;
            while (!unconfirmed.isEmpty()) {
                Progress first = unconfirmed.getFirst();
                if (first.last() != null) {
                    if (!first.last().isDone() && !waiting) {
                        break;
                    }
                    await(first.last());
                }
                confirmed = unconfirmed.removeFirst();
                waiting = wait && !isRunning();
            }
            metrics.inFlight(unconfirmed.size());
        }

        private void await(Future<RecordMetadata> acknowledgement) {
            while (keeper.held()) {
                try {
                    acknowledgement.get(200, TimeUnit.MILLISECONDS);
                    return;
                } catch (java.util.concurrent.TimeoutException _) {
                    // The broker is away: wait for as long as we hold the lock.
                } catch (ExecutionException e) {
                    throw new IllegalStateException("an event was not acknowledged", e.getCause());
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted");
                }
            }
            throw new IllegalStateException("the lock is lost");
        }

        private void checkpoint(boolean now) {
            Progress reached = confirmed;
            long interval = properties.relay().checkpointEvery().toNanos();
            if (reached == null || (!now && System.nanoTime() - checkpointAt < interval)) {
                return;
            }
            if (!lock.checkpoint(term.number(), reached.token(), reached.at())) {
                keeper.lost();
            }
            metrics.confirmed(reached.at());
            confirmed = null;
            checkpointAt = System.nanoTime();
        }

        private static List<Document> carried(Document document) {
            return document.getList(Envelope.EVENTS, Document.class, List.of());
        }
    }
}
