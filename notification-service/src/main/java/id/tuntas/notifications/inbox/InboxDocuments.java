package id.tuntas.notifications.inbox;

import static id.tuntas.notifications.inbox.NoticeDocuments.AT;
import static id.tuntas.notifications.inbox.NoticeDocuments.READ_AT;
import static id.tuntas.notifications.inbox.NoticeDocuments.RECIPIENT;
import static id.tuntas.notifications.inbox.NoticeDocuments.SEQUENCE;
import static id.tuntas.notifications.inbox.NoticeDocuments.URGENT;
import static id.tuntas.notifications.inbox.NoticeDocuments.WITHDRAWN_AT;

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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The inbox in MongoDB: one document a notice, inserted once. */
@Component
final class InboxDocuments implements Inbox {

    private static final Bson NEWEST_FIRST = Sorts.descending(AT, SEQUENCE, "_id");

    private final MongoCollection<Document> inbox;
    private final Duration mailRests;
    private final Clock clock;

    InboxDocuments(MongoDatabase database, InboxProperties properties, Clock clock) {
        inbox = database.getCollection(NoticeDocuments.COLLECTION);
        mailRests = properties.mailRests();
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ensureIndexes() {
        inbox.createIndex(Indexes.compoundIndex(Indexes.ascending(RECIPIENT), NEWEST_FIRST));
        inbox.createIndex(Indexes.ascending(RECIPIENT, READ_AT, URGENT));
    }

    @Override
    public void put(Notice notice) {
        try {
            inbox.insertOne(
                    NoticeDocuments.write(notice)
                            .append(MailState.FIELD, MailState.queued(mailFrom(notice))));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** What is not urgent rests for a moment, in which it may be withdrawn unsent. */
    private Instant mailFrom(Notice notice) {
        Instant now = clock.instant();
        return notice.urgent() ? now : now.plus(mailRests);
    }

    @Override
    public void withdraw(String id) {
        inbox.updateOne(
                Filters.and(Filters.eq("_id", id), Filters.eq(WITHDRAWN_AT, null)),
                Updates.combine(
                        Updates.set(WITHDRAWN_AT, Date.from(clock.instant())),
                        MailState.withdrawn()));
    }

    @Override
    public List<Entry> of(String recipient, boolean unreadOnly, Cursor page) {
        List<Bson> filters = new ArrayList<>();
        filters.add(of(recipient));
        if (unreadOnly) {
            filters.add(Filters.eq(READ_AT, null));
        }
        page.after().map(id -> behind(recipient, id)).ifPresent(filters::add);
        return inbox.find(Filters.and(filters))
                .sort(NEWEST_FIRST)
                .limit(page.limit() + 1)
                .map(InboxDocuments::entry)
                .into(new ArrayList<>());
    }

    /** Also one that has been withdrawn since still has its place. */
    private Bson behind(String recipient, String id) {
        Notice last =
                Optional.ofNullable(
                                inbox.find(
                                                Filters.and(
                                                        Filters.eq("_id", id),
                                                        Filters.eq(RECIPIENT, recipient)))
                                        .first())
                        .map(NoticeDocuments::read)
                        .orElseThrow(() ->
                                Problem.of(ProblemTypes.INVALID_PARAMETER)
                                        .with("parameter", "after"));
        Date at = Date.from(last.at());
        String sequence = last.sequence();
        // Schema 1 has none, and stands behind all that have one.
        boolean none = sequence.isEmpty();
        Bson same = Filters.eq(SEQUENCE, none ? null : sequence);
        Bson lower = Filters.lt(SEQUENCE, sequence);
        return Filters.or(
                Filters.lt(AT, at),
                Filters.and(
                        Filters.eq(AT, at),
                        none ? lower : Filters.or(lower, Filters.eq(SEQUENCE, null))),
                Filters.and(Filters.eq(AT, at), same, Filters.lt("_id", id)));
    }

    private static Bson of(String recipient) {
        return Filters.and(Filters.eq(RECIPIENT, recipient), Filters.eq(WITHDRAWN_AT, null));
    }

    @Override
    public Counts counts(String recipient) {
        Bson unread = Filters.and(of(recipient), Filters.eq(READ_AT, null));
        return new Counts(
                inbox.countDocuments(unread),
                inbox.countDocuments(Filters.and(unread, Filters.eq(URGENT, true))));
    }

    @Override
    public Optional<Entry> newest(String recipient) {
        return first(of(recipient));
    }

    @Override
    public List<Entry> since(String recipient, String id, Duration before, int most) {
        return first(Filters.and(Filters.eq("_id", id), of(recipient)))
                .map(entry -> Date.from(entry.notice().at().minus(before)))
                .map(from ->
                        inbox.find(Filters.and(of(recipient), Filters.gte(AT, from)))
                                .sort(NEWEST_FIRST)
                                .limit(most)
                                .map(InboxDocuments::entry)
                                .into(new ArrayList<>()))
                .orElseGet(ArrayList::new);
    }

    private Optional<Entry> first(Bson filter) {
        return Optional.ofNullable(
                inbox.find(filter).sort(NEWEST_FIRST).map(InboxDocuments::entry).first());
    }

    @Override
    public Optional<Entry> read(String recipient, String id, Instant now) {
        Bson own = Filters.and(Filters.eq("_id", id), of(recipient));
        inbox.updateOne(
                Filters.and(own, Filters.eq(READ_AT, null)), Updates.set(READ_AT, Date.from(now)));
        return Optional.ofNullable(inbox.find(own).map(InboxDocuments::entry).first());
    }

    @Override
    public void readAll(String recipient, Instant upTo, Instant now) {
        inbox.updateMany(
                Filters.and(
                        of(recipient), Filters.eq(READ_AT, null), Filters.lte(AT, Date.from(upTo))),
                Updates.set(READ_AT, Date.from(now)));
    }

    private static Entry entry(Document document) {
        return new Entry(NoticeDocuments.read(document), NoticeDocuments.moment(document, READ_AT));
    }
}
