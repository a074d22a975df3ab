package id.tuntas.platform.data;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The relay's document {@code {_id, owner, term, until, token, at}}: lock and checkpoint in one.
 * Time is the server's, so that clocks of machines don't matter; every write is conditional on the
 * term, so that a leader who has lost the lock can't move the checkpoint.
 */
final class RelayLock {

    static final String ID = "relay";

    /**
     * A term of leading.
     *
     * @param token where to resume the stream; absent at the very first start
     * @param confirmedUntil every event saved before is known to be sent
     */
    record Term(long number, @Nullable BsonDocument token, Instant confirmedUntil) {}

    private final MongoCollection<Document> relay;
    private final String owner;
    private final Duration hold;

    RelayLock(MongoCollection<Document> relay, String owner, Duration hold) {
        this.relay = relay;
        this.owner = owner;
        this.hold = hold;
    }

    /** Seeds the document where it is absent: an expression in an upsert fails (error 224). */
    void ensureSeeded() {
        if (relay.find(Filters.eq("_id", ID)).first() != null) {
            return;
        }
        try {
            relay.insertOne(
                    new Document("_id", ID)
                            .append("owner", "")
                            .append("term", 0L)
                            .append("until", new Date(0))
                            .append("at", new Date(0)));
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    Optional<Term> acquire() {
        Document won =
                relay.findOneAndUpdate(
                        Filters.and(
                                Filters.eq("_id", ID),
                                Filters.expr(new Document("$lt", List.of("$until", "$$NOW")))),
                        List.of(
                                set(
                                        new Document("owner", new Document("$literal", owner))
                                                .append(
                                                        "term",
                                                        new Document("$add", List.of("$term", 1L)))
                                                .append("until", untilFromNow()))),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(won)
                .map(found ->
                        new Term(
                                found.getLong("term"),
                                token(found.get("token", Document.class)),
                                found.getDate("at").toInstant()));
    }

    /**
     * @return false where the lock is lost
     */
    boolean renew(long term) {
        return relay.updateOne(held(term), List.of(set(new Document("until", untilFromNow()))))
                        .getMatchedCount()
                == 1;
    }

    boolean checkpoint(long term, BsonDocument token, Instant confirmedUntil) {
        return relay.updateOne(
                                held(term),
                                Updates.combine(
                                        Updates.set("token", token),
                                        Updates.set("at", Date.from(confirmedUntil))))
                        .getMatchedCount()
                == 1;
    }

    void release(long term) {
        relay.updateOne(held(term), Updates.set("until", new Date(0)));
    }

    private static Bson held(long term) {
        return Filters.and(Filters.eq("_id", ID), Filters.eq("term", term));
    }

    private Document untilFromNow() {
        return new Document("$add", List.of("$$NOW", hold.toMillis()));
    }

    private static Document set(Document fields) {
        return new Document("$set", fields);
    }

    private static @Nullable BsonDocument token(@Nullable Document stored) {
        return stored == null ? null : stored.toBsonDocument();
    }
}
