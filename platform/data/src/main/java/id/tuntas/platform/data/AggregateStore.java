package id.tuntas.platform.data;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BsonField;
import com.mongodb.client.model.Filters;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The one write path. A save is one document: the next state, the events that it raised and what
 * its idempotency key has caused; inserted, or replaced on condition of the version. Never an
 * update: the change stream carries exactly what a replace wrote, and not what an update meant.
 *
 * @param <S> the aggregate's states
 */
public final class AggregateStore<S> {

    /** Each lost race is somebody else's success; this many in one request is a fault elsewhere. */
    private static final int MOST_RACES = 100;

    private final AggregateKind<S> kind;
    private final MongoCollection<Document> documents;
    private final DataProperties properties;
    private final Checkpoint checkpoint;
    private final Clock clock;

    AggregateStore(
            AggregateKind<S> kind,
            MongoCollection<Document> documents,
            DataProperties properties,
            Checkpoint checkpoint,
            Clock clock) {
        this.kind = kind;
        this.documents = documents;
        this.properties = properties;
        this.checkpoint = checkpoint;
        this.clock = clock;
    }

    public Optional<Stored<S>> find(String id) {
        return load(id).map(found -> found.open(kind));
    }

    /**
     * Reads, never writes; fields of the aggregate are under {@code content}, its state's name is
     * {@code state}.
     */
    public List<Stored<S>> query(Bson filter, Bson sort, int limit) {
        List<Stored<S>> found = new ArrayList<>();
        documents
                .find(filter)
                .sort(sort)
                .limit(limit)
                .forEach(document -> found.add(new Envelope(document).open(kind)));
        return found;
    }

    /**
     * Reads, never writes: the aggregates that the filter lets through, counted and measured by the
     * values of one stored field.
     *
     * @return one document for each value, which is its {@code _id}
     */
    public List<Document> grouped(Bson filter, String field, BsonField... accumulators) {
        return documents
                .aggregate(
                        List.of(
                                com.mongodb.client.model.Aggregates.match(filter),
                                com.mongodb.client.model.Aggregates.group(
                                        "$" + field, accumulators)))
                .into(new ArrayList<>());
    }

    public long count(Bson filter) {
        return documents.countDocuments(filter);
    }

    /**
     * Makes an aggregate, once per id: whoever comes second with the same id gets what is there.
     *
     * @param id made by {@link DerivedIds}, so that a repeat finds its own
     * @param location the answer's {@code Location}
     * @param request its status is the first answer's
     * @throws Problem where the key was used with another payload
     */
    public <R> Outcome<S, R> create(
            String id, String location, Request request, Supplier<Decision<S, R>> first) {
        Decision<S, R> decision = first.get();
        return switch (decision) {
            case Decision.Change<S, R> change -> insert(id, location, request, change);
            case Decision.Unchanged<S, R> _ ->
                    this.<R>repeat(id, request)
                            .orElseThrow(
                                    () -> new IllegalStateException("a first version changes"));
            case Decision.Refusal<S, R>(R rejection) ->
                    // What was made before stays made, whatever the rules say by now.
                    this.<R>repeat(id, request).orElseGet(() -> new Outcome.Refused<>(rejection));
        };
    }

    private <R> Outcome<S, R> insert(
            String id, String location, Request request, Decision.Change<S, R> change) {
        Instant now = now();
        Optional<Document> key =
                request.key()
                        .map(each -> Envelope.key(each, request.status(), location, true, now));
        Envelope made = Envelope.first(kind, id, change, key, properties.epoch(), now);
        try {
            documents.insertOne(made.document());
            return new Outcome.Saved<>(made.open(kind), request.status(), location, false);
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // Taken by a unique index of another field, the id itself is free: that is the kind's
            // own rule.
            return this.<R>repeat(id, request).orElseThrow(() -> e);
        }
    }

    private <R> Optional<Outcome<S, R>> repeat(String id, Request request) {
        return load(id).map(found -> {
            Optional<Envelope.Caused> caused = request.key().flatMap(found::causedBy);
            return new Outcome.Saved<>(
                    found.open(kind),
                    caused.map(Envelope.Caused::status).orElse(request.status()),
                    caused.map(Envelope.Caused::location).orElse(null),
                    true);
        });
    }

    /**
     * Changes an aggregate on condition that nobody else does meanwhile; a lost race is decided
     * again on the winner's state.
     *
     * @param decide asked with the current state, maybe more than once: it has no effects of its
     *     own
     * @throws Problem {@code not-found}, {@code stale}, {@code idempotency-key-reused}
     */
    public <R> Outcome<S, R> change(
            String id, Request request, Function<S, Decision<S, R>> decide) {
        for (int race = 0; race < MOST_RACES; race++) {
            Outcome<S, R> outcome = attempt(id, request, decide);
            if (outcome != null) {
                return outcome;
            }
        }
        throw Problem.of(ProblemTypes.CONTENDED);
    }

    private <R> @Nullable Outcome<S, R> attempt(
            String id, Request request, Function<S, Decision<S, R>> decide) {
        Envelope current = load(id).orElseThrow(Problem::notFound);
        Optional<Envelope.Caused> caused = request.key().flatMap(current::causedBy);
        Stored<S> stored = current.open(kind);
        if (caused.isPresent()) {
            return new Outcome.Saved<>(
                    stored, caused.get().status(), caused.get().location(), true);
        }
        if (!request.ifMatch().allows(stored.version())) {
            throw Problem.of(ProblemTypes.STALE).with("currentVersion", stored.version());
        }
        return switch (decide.apply(stored.state())) {
            case Decision.Refusal<S, R>(R rejection) -> new Outcome.Refused<>(rejection);
            case Decision.Unchanged<S, R> _ ->
                    request.key().isEmpty()
                            ? new Outcome.Saved<>(stored, request.status(), null, false)
                            // The key is remembered all the same: a repeat gets this answer for as
                            // long as it is, whatever happens meanwhile.
                            : replace(
                                    current,
                                    request,
                                    new Decision.Change<>(stored.state(), List.of()));
            case Decision.Change<S, R> change -> replace(current, request, change);
        };
    }

    private <R> @Nullable Outcome<S, R> replace(
            Envelope current, Request request, Decision.Change<S, R> change) {
        Instant now = now();
        Optional<Document> key =
                request.key().map(each -> Envelope.key(each, request.status(), null, false, now));
        Envelope next =
                current.following(
                        kind,
                        change,
                        key,
                        properties.epoch(),
                        now,
                        checkpoint.confirmedUntil().minus(properties.carryMargin()),
                        now.minus(properties.keyLife()));
        boolean won =
                documents
                                .replaceOne(
                                        Filters.and(
                                                Filters.eq("_id", next.document().get("_id")),
                                                Filters.eq(Envelope.VERSION, current.version())),
                                        next.document())
                                .getMatchedCount()
                        == 1;
        return won ? new Outcome.Saved<>(next.open(kind), request.status(), null, false) : null;
    }

    private Optional<Envelope> load(String id) {
        return Optional.ofNullable(documents.find(Filters.eq("_id", id)).first())
                .map(Envelope::new);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
