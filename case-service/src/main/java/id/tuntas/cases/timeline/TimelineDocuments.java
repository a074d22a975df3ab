package id.tuntas.cases.timeline;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import id.tuntas.cases.casefile.CaseId;
import id.tuntas.platform.data.DerivedIds;
import id.tuntas.platform.data.Sequence;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Page;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * The timeline in MongoDB: a document an entry, {@code {_id, caseId, place, eventId, sequence,
 * type, at, data}}. They name their case and are added without touching it.
 */
@Component
class TimelineDocuments implements Timeline {

    private static final String CASE_ID = "caseId";

    /** Time, sequence and a piece of the id: the order within a case, and the cursor. */
    private static final String PLACE = "place";

    private static final int PIECE = 8;

    private final MongoCollection<Document> entries;

    TimelineDocuments(MongoDatabase database) {
        entries = database.getCollection("timeline");
        entries.createIndex(Indexes.ascending(CASE_ID, PLACE));
    }

    @Override
    public void add(TimelineEntry entry) {
        try {
            entries.insertOne(write(entry));
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public Page<TimelineEntry> of(CaseId id, Cursor cursor) {
        Bson own = Filters.eq(CASE_ID, id.value());
        Bson wanted =
                cursor.after().map(after -> Filters.and(own, Filters.gt(PLACE, after))).orElse(own);
        List<TimelineEntry> found = new ArrayList<>();
        entries.find(wanted)
                .sort(Sorts.ascending(PLACE))
                .limit(cursor.limit() + 1)
                .forEach(document -> found.add(read(document)));
        return Page.of(found, cursor, TimelineDocuments::place);
    }

    private static Document write(TimelineEntry entry) {
        return new Document("_id", id(entry))
                .append(CASE_ID, entry.caseId().value())
                .append(PLACE, place(entry))
                .append("eventId", entry.eventId())
                .append("sequence", entry.sequence().toString())
                .append("type", entry.type())
                .append("at", Date.from(entry.at()))
                .append("data", new Document(entry.data()));
    }

    private static TimelineEntry read(Document document) {
        return new TimelineEntry(
                new CaseId(document.getString(CASE_ID)),
                document.getString("eventId"),
                Sequence.parse(document.getString("sequence")),
                document.getString("type"),
                document.getDate("at").toInstant(),
                document.get("data", Document.class));
    }

    private static String place(TimelineEntry entry) {
        return "%013d_%s_%s"
                .formatted(
                        entry.at().toEpochMilli(), entry.sequence(), id(entry).substring(0, PIECE));
    }

    private static String id(TimelineEntry entry) {
        return DerivedIds.of("timeline", entry.eventId(), entry.caseId().value());
    }
}
