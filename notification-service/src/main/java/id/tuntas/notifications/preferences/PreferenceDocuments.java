package id.tuntas.notifications.preferences;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * {@code preferences {_id: person, schema, version, language, mail, quiet?{from, to}, savedAt}}.
 */
@Component
final class PreferenceDocuments implements PeoplesPreferences {

    private static final int SCHEMA = 1;

    private final MongoCollection<Document> preferences;
    private final Clock clock;

    PreferenceDocuments(MongoDatabase database, Clock clock) {
        preferences = database.getCollection("preferences");
        this.clock = clock;
    }

    @Override
    public Optional<Said> of(String person) {
        return Optional.ofNullable(preferences.find(Filters.eq("_id", person)).first())
                .map(found -> new Said(read(found), found.getLong("version")));
    }

    @Override
    public Said put(String person, long seen, Preferences said) {
        long version = seen + 1;
        Document document =
                write(said)
                        .append("_id", person)
                        .append("version", version)
                        .append("savedAt", Date.from(clock.instant()));
        if (seen == 0 ? !inserted(document) : !replaced(document, seen)) {
            throw Problem.of(ProblemTypes.STALE)
                    .with("currentVersion", of(person).map(Said::version).orElse(0L));
        }
        return new Said(said, version);
    }

    private boolean inserted(Document document) {
        try {
            preferences.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    private boolean replaced(Document document, long seen) {
        return preferences
                        .replaceOne(
                                Filters.and(
                                        Filters.eq("_id", document.get("_id")),
                                        Filters.eq("version", seen)),
                                document)
                        .getMatchedCount()
                == 1;
    }

    static Document write(Preferences said) {
        Document document =
                new Document("schema", SCHEMA)
                        .append("language", said.language())
                        .append("mail", said.mail());
        said.quiet()
                .ifPresent(hours ->
                        document.append(
                                "quiet",
                                new Document("from", hours.from().toString())
                                        .append("to", hours.to().toString())));
        return document;
    }

    static Preferences read(Document document) {
        return new Preferences(
                document.getString("language"),
                document.getBoolean("mail"),
                Optional.ofNullable(document.get("quiet", Document.class))
                        .map(hours ->
                                new QuietHours(
                                        LocalTime.parse(hours.getString("from")),
                                        LocalTime.parse(hours.getString("to")))));
    }
}
