package id.tuntas.notifications.feed;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import id.tuntas.platform.data.DerivedIds;
import id.tuntas.platform.web.AgencyId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * {@code feed {_id: of event and agency, agency, number, event, type, time, subject, data, at,
 * newest | until}}.
 *
 * <p>The insert itself takes the number: one more than the last, which a unique index gives to one
 * writer only; the others try the next. So number n is in the store before n + 1 is tried, and
 * nothing ever appears in front of what somebody has read. The newest item of an agency stays for
 * as long as it is the newest, for it is the only memory of the last number.
 */
@Component
final class FeedDocuments implements Feed {

    private static final int SCHEMA = 1;
    private static final long NONE = 0;
    private static final String AGENCY = "agency";
    private static final String NUMBER = "number";
    private static final String NEWEST = "newest";
    private static final String UNTIL = "until";
    private static final String AT = "at";

    private final MongoCollection<Document> feed;

    /**
     * Sees what is not yet acknowledged by a majority: our own write behind it is not either, until
     * both are.
     */
    private final MongoCollection<Document> latest;

    private final FeedProperties properties;
    private final Clock clock;

    FeedDocuments(MongoDatabase database, FeedProperties properties, Clock clock) {
        feed = database.getCollection("feed");
        latest = feed.withReadConcern(ReadConcern.LOCAL);
        this.properties = properties;
        this.clock = clock;
        // Before anything is appended: the order rests on it.
        feed.createIndex(Indexes.ascending(AGENCY, NUMBER), new IndexOptions().unique(true));
    }

    @EventListener(ApplicationReadyEvent.class)
    void ensureIndexes() {
        feed.createIndex(
                Indexes.ascending(AGENCY),
                new IndexOptions().partialFilterExpression(Filters.eq(NEWEST, true)));
        feed.createIndex(
                Indexes.ascending(UNTIL), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }

    @Override
    public void append(AgencyId agency, Happening happening) {
        Document item = write(agency, happening);
        Bson same = Filters.eq("_id", item.get("_id"));
        long number;
        do {
            Document known = latest.find(same).projection(Projections.include(NUMBER)).first();
            number = known == null ? inserted(item, agency) : known.getLong(NUMBER);
        } while (number == NONE);
        mayExpireBefore(agency, number);
    }

    /**
     * @return the number it has got, or {@link #NONE} where another took that
     */
    private long inserted(Document item, AgencyId agency) {
        Document last =
                latest.find(Filters.eq(AGENCY, agency.value()))
                        .sort(Sorts.descending(NUMBER))
                        .projection(Projections.include(NUMBER))
                        .first();
        long number = last == null ? 1 : last.getLong(NUMBER) + 1;
        try {
            feed.insertOne(item.append(NUMBER, number));
            return number;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return NONE;
        }
    }

    private void mayExpireBefore(AgencyId agency, long number) {
        feed.updateMany(
                Filters.and(
                        Filters.eq(AGENCY, agency.value()),
                        Filters.eq(NEWEST, true),
                        Filters.lt(NUMBER, number)),
                List.of(
                        new Document(
                                "$set",
                                new Document(
                                        UNTIL,
                                        new Document(
                                                "$add",
                                                List.of("$" + AT, properties.kept().toMillis())))),
                        new Document("$unset", NEWEST)));
    }

    @Override
    public Optional<List<Item>> read(AgencyId agency, OptionalLong after, int most) {
        long seen = after.orElse(0);
        List<Item> found =
                feed.find(
                                Filters.and(
                                        Filters.eq(AGENCY, agency.value()),
                                        Filters.gte(NUMBER, seen)))
                        .sort(Sorts.ascending(NUMBER))
                        // The one that was seen, which tells that nothing behind it is missing.
                        .limit(most + 1)
                        .map(FeedDocuments::item)
                        .into(new ArrayList<>());
        if (found.isEmpty()) {
            // Nobody has had a number but those whose newest item would still be here.
            return seen == 0 ? Optional.of(List.of()) : Optional.empty();
        }
        long oldest = found.getFirst().number();
        boolean seenIsKept = after.isPresent() && oldest == seen;
        List<Item> behind = seenIsKept ? found.subList(1, found.size()) : found;
        List<Item> run = run(behind, after.isPresent() ? seen + 1 : oldest, most);
        return run.isEmpty() && !behind.isEmpty() ? Optional.empty() : Optional.of(run);
    }

    /** Items as long as each is the next; expiry may go through them in a slightly other order. */
    private static List<Item> run(List<Item> found, long first, int most) {
        List<Item> run = new ArrayList<>();
        for (Item item : found) {
            if (run.size() == most || item.number() != first + run.size()) {
                break;
            }
            run.add(item);
        }
        return run;
    }

    private Document write(AgencyId agency, Happening happening) {
        return new Document("_id", DerivedIds.of("feed", agency.value(), happening.id()))
                .append("schema", SCHEMA)
                .append(AGENCY, agency.value())
                .append("event", happening.id())
                .append("type", happening.type())
                .append("time", Date.from(happening.time()))
                .append("subject", happening.subject())
                .append("data", new Document(happening.data()))
                .append(AT, Date.from(clock.instant()))
                .append(NEWEST, true);
    }

    private static Item item(Document document) {
        return new Item(
                document.getLong(NUMBER),
                new Happening(
                        document.getString("event"),
                        document.getString("type"),
                        document.getDate("time").toInstant(),
                        document.getString("subject"),
                        document.get("data", Document.class)));
    }
}
