package id.tuntas.cases.casefile;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import id.tuntas.cases.region.ProvinceCalendar;
import java.time.Clock;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * A counter a year and kind: {@code {_id: "KT-2026", last: 123}}. Taking a number and losing it is
 * harmless; a gap says nothing.
 */
@Component
class NumberDocuments implements Numbers {

    private final MongoCollection<Document> counters;
    private final Clock clock;

    NumberDocuments(MongoDatabase database, Clock clock) {
        this.counters = database.getCollection("numbers");
        this.clock = clock;
    }

    @Override
    public CaseNumber nextCase() {
        int year = year();
        return CaseNumber.of(year, next("KT-" + year));
    }

    @Override
    public IncidentNumber nextIncident() {
        int year = year();
        return IncidentNumber.of(year, next("KJ-" + year));
    }

    private int year() {
        return ProvinceCalendar.today(clock).getYear();
    }

    private long next(String counter) {
        try {
            return take(counter);
        } catch (MongoCommandException e) {
            if (ErrorCategory.fromErrorCode(e.getErrorCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // Two made the year's counter at once; it is there now.
            return take(counter);
        }
    }

    private long take(String counter) {
        Document taken =
                counters.findOneAndUpdate(
                        Filters.eq("_id", counter),
                        Updates.inc("last", 1L),
                        new FindOneAndUpdateOptions()
                                .upsert(true)
                                .returnDocument(ReturnDocument.AFTER));
        if (taken == null) {
            throw new IllegalStateException("an upsert that returns the new document returns one");
        }
        return taken.getLong("last");
    }
}
