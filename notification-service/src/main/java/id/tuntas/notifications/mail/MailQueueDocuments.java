package id.tuntas.notifications.mail;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import id.tuntas.notifications.inbox.NoticeDocuments;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The queue is the inbox itself: its documents whose mail is open. */
@Component
final class MailQueueDocuments implements MailQueue {

    private static final Bson WAITING = Filters.eq(MailState.OPEN, true);

    private final MongoCollection<Document> inbox;

    MailQueueDocuments(MongoDatabase database) {
        inbox = database.getCollection(NoticeDocuments.COLLECTION);
    }

    @EventListener(ApplicationReadyEvent.class)
    void ensureIndexes() {
        inbox.createIndex(
                Indexes.ascending(MailState.NEXT_AT),
                new IndexOptions().partialFilterExpression(WAITING));
    }

    @Override
    public Optional<Claimed> claim(Instant now, Instant until) {
        Document claimed =
                inbox.findOneAndUpdate(
                        Filters.and(WAITING, Filters.lte(MailState.NEXT_AT, Date.from(now))),
                        Updates.combine(
                                Updates.set(MailState.NEXT_AT, Date.from(until)),
                                Updates.inc(MailState.TRIES, 1)),
                        new FindOneAndUpdateOptions()
                                .sort(Sorts.ascending(MailState.NEXT_AT))
                                .returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(claimed)
                .map(document ->
                        new Claimed(
                                NoticeDocuments.read(document),
                                document.getEmbedded(
                                        java.util.List.of(MailState.FIELD, "tries"),
                                        Integer.class)));
    }

    @Override
    public void end(Claimed mail, End end, Instant now) {
        inbox.updateOne(
                ours(mail),
                Updates.combine(
                        Updates.set(MailState.OPEN, false),
                        Updates.unset(MailState.NEXT_AT),
                        Updates.set(MailState.END, end.name()),
                        Updates.set(MailState.ENDED_AT, Date.from(now))));
    }

    @Override
    public void tryAgain(Claimed mail, Instant at) {
        inbox.updateOne(ours(mail), Updates.set(MailState.NEXT_AT, Date.from(at)));
    }

    private static Bson ours(Claimed mail) {
        return Filters.and(
                Filters.eq("_id", mail.notice().id()),
                WAITING,
                Filters.eq(MailState.TRIES, mail.tries()));
    }
}
