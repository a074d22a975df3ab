package id.tuntas.notifications.inbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import id.tuntas.platform.data.DerivedIds;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import id.tuntas.platform.web.RepeatKey;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** {@code keys {_id, route, fingerprint, attempt, at}}, each written once. */
@Component
final class RepeatDocuments implements Repeats {

    private static final int DAYS_KEPT = 7;

    private final MongoCollection<Document> keys;

    RepeatDocuments(MongoDatabase database) {
        keys = database.getCollection("keys");
    }

    @EventListener(ApplicationReadyEvent.class)
    void ensureIndexes() {
        keys.createIndex(
                Indexes.ascending("at"),
                new IndexOptions().expireAfter((long) DAYS_KEPT, TimeUnit.DAYS));
    }

    @Override
    public First first(RepeatKey key, String attempt, Instant now) {
        Document first =
                Objects.requireNonNull(
                        keys.findOneAndUpdate(
                                Filters.eq("_id", DerivedIds.of(key, "notifications")),
                                Updates.combine(
                                        Updates.setOnInsert("route", key.route()),
                                        Updates.setOnInsert("fingerprint", key.fingerprint()),
                                        Updates.setOnInsert("attempt", attempt),
                                        Updates.setOnInsert("at", Date.from(now))),
                                new FindOneAndUpdateOptions()
                                        .upsert(true)
                                        .returnDocument(ReturnDocument.AFTER)));
        if (!key.route().equals(first.getString("route"))
                || !key.fingerprint().equals(first.getString("fingerprint"))) {
            throw Problem.of(ProblemTypes.IDEMPOTENCY_KEY_REUSED);
        }
        return new First(
                first.getDate("at").toInstant(), !attempt.equals(first.getString("attempt")));
    }
}
