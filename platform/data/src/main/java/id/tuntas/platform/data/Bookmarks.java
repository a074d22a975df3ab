package id.tuntas.platform.data;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * What one subscription has read: per aggregate the newest sequence ({@code bookmarks}), and whole
 * aggregates that wait for a version of this service that understands them ({@code parked}).
 */
final class Bookmarks {

    /**
     * @param sequence the newest that was applied, in text; null where none was
     * @param parks how often something was parked here: what unparking must not overlook
     */
    record Bookmark(@Nullable String sequence, boolean parked, long parks) {

        boolean isBehind(Sequence other) {
            return sequence == null || sequence.compareTo(other.toString()) < 0;
        }
    }

    private static final Bookmark NONE = new Bookmark(null, false, 0);

    private final MongoCollection<Document> bookmarks;
    private final MongoCollection<Document> parked;

    Bookmarks(MongoDatabase database) {
        bookmarks = database.getCollection("bookmarks");
        parked = database.getCollection("parked");
        parked.createIndex(Indexes.ascending("subscription", "subject", "sequence"));
    }

    Bookmark of(String subscription, String subject) {
        Document found = bookmarks.find(Filters.eq("_id", id(subscription, subject))).first();
        return found == null
                ? NONE
                : new Bookmark(
                        found.getString("sequence"),
                        found.getBoolean("parked", false),
                        found.get("parks", 0L));
    }

    void advance(String subscription, String subject, Sequence to) {
        // Text order is sequence order; a bookmark never goes back.
        bookmarks.updateOne(
                Filters.eq("_id", id(subscription, subject)),
                Updates.combine(
                        Updates.setOnInsert("subscription", subscription),
                        Updates.setOnInsert("subject", subject),
                        Updates.max("sequence", to.toString())),
                new UpdateOptions().upsert(true));
    }

    /** Keeps the record as it came, and all that follow it of its aggregate. */
    void park(
            String subscription,
            String subject,
            String sequence,
            ConsumerRecord<String, byte[]> message,
            String why,
            Instant now) {
        List<Document> headers = new ArrayList<>();
        for (Header header : message.headers()) {
            headers.add(new Document("name", header.key()).append("value", text(header.value())));
        }
        try {
            parked.insertOne(
                    new Document(
                                    "_id",
                                    String.join(
                                            "/",
                                            subscription,
                                            message.topic(),
                                            Integer.toString(message.partition()),
                                            Long.toString(message.offset())))
                            .append("subscription", subscription)
                            .append("subject", subject)
                            .append("sequence", sequence)
                            .append("topic", message.topic())
                            .append("key", message.key())
                            .append("headers", headers)
                            .append("value", bytes(message.value()))
                            .append("why", why)
                            .append("at", Date.from(now)));
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        bookmarks.updateOne(
                Filters.eq("_id", id(subscription, subject)),
                Updates.combine(
                        Updates.setOnInsert("subscription", subscription),
                        Updates.setOnInsert("subject", subject),
                        Updates.set("parked", true),
                        Updates.inc("parks", 1L)),
                new UpdateOptions().upsert(true));
    }

    List<String> parkedSubjects(String subscription) {
        return bookmarks
                .find(
                        Filters.and(
                                Filters.eq("subscription", subscription),
                                Filters.eq("parked", true)))
                .map(found -> found.getString("subject"))
                .into(new ArrayList<>());
    }

    /** The aggregate's parked records, in its own order. */
    List<Document> parkedOf(String subscription, String subject) {
        return parked.find(
                        Filters.and(
                                Filters.eq("subscription", subscription),
                                Filters.eq("subject", subject)))
                .sort(Sorts.ascending("sequence"))
                .into(new ArrayList<>());
    }

    void unpark(Document record) {
        parked.deleteOne(Filters.eq("_id", record.get("_id")));
    }

    /**
     * Ends the parking, unless something was parked meanwhile.
     *
     * @param parks as it was before the parked records were listed
     */
    boolean parkedNoMore(String subscription, String subject, long parks) {
        return bookmarks
                        .updateOne(
                                Filters.and(
                                        Filters.eq("_id", id(subscription, subject)),
                                        Filters.eq("parks", parks)),
                                Updates.unset("parked"))
                        .getMatchedCount()
                == 1;
    }

    long countParked(String subscription) {
        return parked.countDocuments(Filters.eq("subscription", subscription));
    }

    /** What came without a value is kept as empty: it was unreadable either way. */
    private static String text(byte @Nullable [] value) {
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }

    private static Binary bytes(byte @Nullable [] value) {
        return new Binary(value == null ? new byte[0] : value);
    }

    private static String id(String subscription, String subject) {
        return subscription + "/" + subject;
    }
}
