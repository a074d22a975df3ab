package id.tuntas.notifications.live;

import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import com.mongodb.client.model.changestream.FullDocument;
import id.tuntas.notifications.inbox.NoticeDocuments;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears of every change of an inbox, by whichever replica. Streams send states, so a change stream
 * that broke is simply opened anew, and everybody is looked at again: no place in it is kept.
 */
@Component
final class InboxChangeDocuments implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(InboxChangeDocuments.class);
    private static final Duration WAIT = Duration.ofMillis(500);

    /** What a person sees of it: that a notice came, was read or was withdrawn; no mail's turns. */
    private static final List<Bson> SEEN =
            List.of(
                    Aggregates.match(
                            Filters.or(
                                    Filters.in("operationType", "insert", "replace"),
                                    Filters.exists(changed(NoticeDocuments.READ_AT)),
                                    Filters.exists(changed(NoticeDocuments.WITHDRAWN_AT)))),
                    Aggregates.project(
                            Projections.include(
                                    "operationType", "fullDocument." + NoticeDocuments.RECIPIENT)));

    private final MongoCollection<Document> inbox;
    private final Streams streams;
    private final Duration retryAfter;
    private volatile @Nullable Thread watching;

    InboxChangeDocuments(MongoDatabase database, Streams streams, LiveProperties properties) {
        inbox = database.getCollection(NoticeDocuments.COLLECTION);
        this.streams = streams;
        retryAfter = properties.retryAfter();
    }

    private static String changed(String field) {
        return "updateDescription.updatedFields." + field;
    }

    @Override
    public void start() {
        Thread made = Thread.ofVirtual().name("inbox-changes").unstarted(this::run);
        watching = made;
        made.start();
    }

    private void run() {
        try {
            while (isRunning()) {
                try {
                    follow();
                } catch (RuntimeException e) {
                    log.warn("changes of inboxes are not heard of: {}", e.getClass().getName());
                }
                Thread.sleep(retryAfter);
            }
        } catch (InterruptedException _) {
            // Stopped while resting.
        }
    }

    private void follow() {
        try (MongoChangeStreamCursor<ChangeStreamDocument<Document>> changes =
                inbox.watch(SEEN)
                        .fullDocument(FullDocument.UPDATE_LOOKUP)
                        .maxAwaitTime(WAIT.toMillis(), TimeUnit.MILLISECONDS)
                        .cursor()) {
            // From here on we hear of all; of what came before, by looking.
            streams.changed();
            // Where the collection was dropped, the cursor is over and would go on finding nothing.
            while (isRunning() && changes.getServerCursor() != null) {
                ChangeStreamDocument<Document> change = changes.tryNext();
                Document notice = change == null ? null : change.getFullDocument();
                if (notice != null) {
                    streams.changed(notice.getString(NoticeDocuments.RECIPIENT));
                }
            }
        }
    }

    /** Among the first to stop: the web server waits for the streams, and they for nothing. */
    @Override
    public void stop() {
        streams.close();
        watching = null;
    }

    @Override
    public boolean isRunning() {
        return watching != null;
    }
}
