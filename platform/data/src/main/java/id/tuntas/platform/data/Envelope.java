package id.tuntas.platform.data;

import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import id.tuntas.platform.web.RepeatKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The document around an aggregate's content:
 *
 * <pre>{_id, schema, state, epoch, version, savedAt, content,
 *  events: [{version, n, type, topic, key, time, data, traceparent?}],
 *  keys: [{subject, key, route, fingerprint, status, location?, at, forever}]}</pre>
 */
final class Envelope {

    static final String EVENTS = "events";
    static final String VERSION = "version";

    private static final String KEYS = "keys";

    /** What a key has caused. */
    record Caused(int status, @Nullable String location) {}

    private final Document document;

    Envelope(Document document) {
        this.document = document;
    }

    Document document() {
        return document;
    }

    long version() {
        return document.getLong(VERSION);
    }

    <S> Stored<S> open(AggregateKind<S> kind) {
        int schema = document.getInteger("schema");
        if (schema > kind.schema()) {
            throw Problem.of(ProblemTypes.NEWER_SCHEMA)
                    .retryAfter(java.time.Duration.ofSeconds(10));
        }
        String id = document.getString("_id");
        Document content = document.get("content", Document.class);
        return new Stored<>(
                id,
                kind.read(id, schema, content),
                version(),
                document.getDate("savedAt").toInstant());
    }

    /**
     * What the key has caused here before; empty where it is new.
     *
     * @throws Problem {@code /problems/idempotency-key-reused} where it came with another request
     */
    Optional<Caused> causedBy(RepeatKey key) {
        return list(KEYS).stream()
                .filter(entry ->
                        entry.getString("subject").equals(key.subject())
                                && entry.getString("key").equals(key.key()))
                .findFirst()
                .map(entry -> {
                    if (!entry.getString("route").equals(key.route())
                            || !entry.getString("fingerprint").equals(key.fingerprint())) {
                        throw Problem.of(ProblemTypes.IDEMPOTENCY_KEY_REUSED);
                    }
                    return new Caused(entry.getInteger("status"), entry.getString("location"));
                });
    }

    /** The first version of an aggregate. */
    static <S> Envelope first(
            AggregateKind<S> kind,
            String id,
            Decision.Change<S, ?> change,
            Optional<Document> key,
            int epoch,
            Instant now) {
        return new Envelope(
                next(
                        kind,
                        id,
                        1,
                        epoch,
                        change,
                        List.of(),
                        key.map(List::of).orElse(List.of()),
                        now));
    }

    /**
     * The version behind this one: this one's events that are still to be carried, and its keys
     * that are still to be remembered, go along.
     */
    <S> Envelope following(
            AggregateKind<S> kind,
            Decision.Change<S, ?> change,
            Optional<Document> key,
            int epoch,
            Instant now,
            Instant carrySince,
            Instant rememberSince) {
        List<Document> events =
                list(EVENTS).stream()
                        .filter(event -> !event.getDate("time").toInstant().isBefore(carrySince))
                        .toList();
        List<Document> keys = new ArrayList<>();
        for (Document entry : list(KEYS)) {
            if (entry.getBoolean("forever")
                    || !entry.getDate("at").toInstant().isBefore(rememberSince)) {
                keys.add(entry);
            }
        }
        key.ifPresent(keys::add);
        return new Envelope(
                next(
                        kind,
                        document.getString("_id"),
                        version() + 1,
                        epoch,
                        change,
                        events,
                        keys,
                        now));
    }

    static Document key(
            RepeatKey key, int status, @Nullable String location, boolean forever, Instant now) {
        return new Document("subject", key.subject())
                .append("key", key.key())
                .append("route", key.route())
                .append("fingerprint", key.fingerprint())
                .append("status", status)
                .append("location", location)
                .append("at", Date.from(now))
                .append("forever", forever);
    }

    private static <S> Document next(
            AggregateKind<S> kind,
            String id,
            long version,
            int epoch,
            Decision.Change<S, ?> change,
            List<Document> carried,
            List<Document> keys,
            Instant now) {
        S state = change.next();
        List<Document> events = new ArrayList<>(carried);
        String key = kind.key(id, state);
        for (int n = 0; n < change.events().size(); n++) {
            Event event = change.events().get(n);
            events.add(
                    new Document(VERSION, version)
                            .append("epoch", epoch)
                            .append("n", n)
                            .append("type", event.type())
                            .append("topic", kind.topic())
                            .append("key", key)
                            .append("time", Date.from(now))
                            .append("data", new Document(event.data())));
        }
        return new Document("_id", id)
                .append("schema", kind.schema())
                .append("state", kind.stateName(state))
                .append("epoch", epoch)
                .append(VERSION, version)
                .append("savedAt", Date.from(now))
                .append("content", kind.write(id, state))
                .append(EVENTS, events)
                .append(KEYS, keys);
    }

    private List<Document> list(String field) {
        return document.getList(field, Document.class, List.of());
    }
}
