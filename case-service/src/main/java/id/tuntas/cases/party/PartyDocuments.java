package id.tuntas.cases.party;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** People and incident within an aggregate's document. */
public final class PartyDocuments {

    private PartyDocuments() {}

    public static Document write(Victim victim, PersonalFields fields) {
        Document document =
                new Document("sex", victim.sex())
                        .append("ageYears", victim.age().years())
                        .append("birthYear", victim.age().birthYear())
                        .append("ageStatedOn", victim.age().statedOn().toString())
                        .append("phones", write(victim.phones(), fields.in("phones")));
        fields.write(document, "name", victim.name());
        fields.write(document, "description", victim.description());
        fields.write(document, "whereabouts", victim.whereabouts());
        fields.write(document, "needs", victim.needs());
        fields.write(document, "household", victim.household());
        fields.write(document, "papers", victim.papers());
        return document;
    }

    public static Victim readVictim(Document document, PersonalFields fields) {
        return new Victim(
                fields.read(document, "name"),
                fields.read(document, "description"),
                new Age(
                        document.getInteger("ageYears"),
                        document.getInteger("birthYear"),
                        LocalDate.parse(document.getString("ageStatedOn"))),
                document.getString("sex"),
                readPhones(document, fields),
                fields.read(document, "whereabouts"),
                fields.read(document, "needs"),
                fields.read(document, "household"),
                fields.read(document, "papers"));
    }

    public static List<Document> writeSuspects(List<Suspect> suspects, PersonalFields fields) {
        List<Document> documents = new ArrayList<>();
        for (Suspect suspect : suspects) {
            PersonalFields own = fields.in(Integer.toString(documents.size()));
            Document document =
                    new Document("role", suspect.role())
                            .append("phones", write(suspect.phones(), own.in("phones")));
            own.write(document, "name", suspect.name());
            own.write(document, "alias", suspect.alias());
            own.write(document, "description", suspect.description());
            documents.add(document);
        }
        return documents;
    }

    /**
     * @param fields those of {@code suspects}
     */
    public static List<Suspect> readSuspects(List<Document> documents, PersonalFields fields) {
        return readEach(
                documents,
                fields,
                (document, own) ->
                        new Suspect(
                                own.read(document, "name"),
                                own.read(document, "alias"),
                                readPhones(document, own),
                                own.read(document, "description"),
                                document.getString("role")));
    }

    public static Document write(Incident incident, PersonalFields fields) {
        Document document = new Document("happenedAt", date(incident.happenedAt()));
        fields.write(document, "place", incident.place());
        fields.write(document, "narrative", incident.narrative());
        fields.write(document, "journey", incident.journey());
        return document;
    }

    public static Incident readIncident(Document document, PersonalFields fields) {
        return new Incident(
                instant(document.getDate("happenedAt")),
                fields.read(document, "place"),
                fields.read(document, "narrative"),
                fields.read(document, "journey"));
    }

    /**
     * @param fields those of {@code phones}
     */
    public static List<Document> write(List<Phone> phones, PersonalFields fields) {
        List<Document> documents = new ArrayList<>();
        for (Phone phone : phones) {
            PersonalFields own = fields.in(Integer.toString(documents.size()));
            Document document = new Document("safeToCall", phone.safeToCall());
            own.write(document, "number", phone.number());
            own.write(document, "note", phone.note());
            documents.add(document);
        }
        return documents;
    }

    /** The phones of a person's document. */
    public static List<Phone> readPhones(Document of, PersonalFields fields) {
        return readEach(
                of.getList("phones", Document.class, List.of()),
                fields.in("phones"),
                (document, own) ->
                        new Phone(
                                Objects.requireNonNull(own.read(document, "number")),
                                document.getBoolean("safeToCall"),
                                own.read(document, "note")));
    }

    public static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    public static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static <T> List<T> readEach(
            List<Document> documents,
            PersonalFields fields,
            BiFunction<Document, PersonalFields, T> read) {
        List<T> all = new ArrayList<>();
        for (Document document : documents) {
            all.add(read.apply(document, fields.in(Integer.toString(all.size()))));
        }
        return List.copyOf(all);
    }
}
