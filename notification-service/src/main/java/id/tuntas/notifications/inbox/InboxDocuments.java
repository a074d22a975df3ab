package id.tuntas.notifications.inbox;

import static id.tuntas.notifications.inbox.NoticeDocuments.AT;
import static id.tuntas.notifications.inbox.NoticeDocuments.READ_AT;
import static id.tuntas.notifications.inbox.NoticeDocuments.RECIPIENT;
import static id.tuntas.notifications.inbox.NoticeDocuments.URGENT;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import id.tuntas.notifications.mail.MailState;
import id.tuntas.notifications.telling.Notice;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The inbox in MongoDB: one document a notice, inserted once. */
@Component
final class InboxDocuments implements Inbox {

    /** The {@link Entry#place} of the last entry seen. */
    private static final Pattern PLACE = Pattern.compile("(\\d{13})\\.([0-9a-f-]{36})");

    private final MongoCollection<Document> inbox;
    private final Clock clock;

    InboxDocuments(MongoDatabase database, Clock clock) {
        inbox = database.getCollection(NoticeDocuments.COLLECTION);
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ensureIndexes() {
        inbox.createIndex(
                Indexes.compoundIndex(Indexes.ascending(RECIPIENT), Indexes.descending(AT, "_id")));
        inbox.createIndex(Indexes.ascending(RECIPIENT, READ_AT, URGENT));
    }

    @Override
    public void put(Notice notice) {
        try {
            inbox.insertOne(
                    NoticeDocuments.write(notice)
                            .append(MailState.FIELD, MailState.queued(clock.instant())));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public List<Entry> of(String recipient, boolean unreadOnly, Cursor page) {
        List<Bson> filters = new ArrayList<>();
        filters.add(Filters.eq(RECIPIENT, recipient));
        if (unreadOnly) {
            filters.add(Filters.eq(READ_AT, null));
        }
        page.after().map(InboxDocuments::behind).ifPresent(filters::add);
        return inbox.find(Filters.and(filters))
                .sort(Sorts.descending(AT, "_id"))
                .limit(page.limit() + 1)
                .map(InboxDocuments::entry)
                .into(new ArrayList<>());
    }

    private static Bson behind(String cursor) {
        Matcher place = PLACE.matcher(cursor);
        if (!place.matches()) {
            throw Problem.of(ProblemTypes.INVALID_PARAMETER).with("parameter", "after");
        }
        Date at = new Date(Long.parseLong(place.group(1)));
        return Filters.or(
                Filters.lt(AT, at),
                Filters.and(Filters.eq(AT, at), Filters.lt("_id", place.group(2))));
    }

    @Override
    public Counts counts(String recipient) {
        Bson unread = Filters.and(Filters.eq(RECIPIENT, recipient), Filters.eq(READ_AT, null));
        return new Counts(
                inbox.countDocuments(unread),
                inbox.countDocuments(Filters.and(unread, Filters.eq(URGENT, true))));
    }

    @Override
    public Optional<Entry> read(String recipient, String id, Instant now) {
        Bson own = Filters.and(Filters.eq("_id", id), Filters.eq(RECIPIENT, recipient));
        inbox.updateOne(
                Filters.and(own, Filters.eq(READ_AT, null)), Updates.set(READ_AT, Date.from(now)));
        return Optional.ofNullable(inbox.find(own).map(InboxDocuments::entry).first());
    }

    @Override
    public void readAll(String recipient, Instant upTo, Instant now) {
        inbox.updateMany(
                Filters.and(
                        Filters.eq(RECIPIENT, recipient),
                        Filters.eq(READ_AT, null),
                        Filters.lte(AT, Date.from(upTo))),
                Updates.set(READ_AT, Date.from(now)));
    }

    private static Entry entry(Document document) {
        return new Entry(NoticeDocuments.read(document), NoticeDocuments.moment(document, READ_AT));
    }
}
