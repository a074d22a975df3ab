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

    /** Of a party's document, and of one of an earlier version. */
    public static final String PARTY_ID = "id";

    private static final String IDENTITY_NUMBER = "identityNumber";
    private static final String CHANGE = "change";
    private static final String PERSON = "person";

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
        fields.write(document, IDENTITY_NUMBER, victim.identityNumber());
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
                fields.read(document, "papers"),
                fields.read(document, IDENTITY_NUMBER));
    }

    public static List<Document> writeSuspects(List<Suspect> suspects, PersonalFields fields) {
        List<Document> documents = new ArrayList<>();
        for (Suspect suspect : suspects) {
            documents.add(write(suspect, fields.in(Integer.toString(documents.size()))));
        }
        return documents;
    }

    /**
     * @param fields those of {@code suspects}
     */
    public static List<Suspect> readSuspects(List<Document> documents, PersonalFields fields) {
        return readEach(documents, fields, PartyDocuments::readSuspect);
    }

    /** Each bound to its party's id, for the place in the list says nothing. */
    public static List<Document> write(Parties parties, PersonalFields fields) {
        return parties.all().stream()
                .map(party -> write(party, fields.in(party.id().value())))
                .toList();
    }

    public static Parties readParties(List<Document> documents, PersonalFields fields) {
        return new Parties(
                documents.stream()
                        .map(document ->
                                readParty(document, fields.in(document.getString(PARTY_ID))))
                        .toList());
    }

    public static Document write(Party party, PersonalFields fields) {
        Document change =
                new Document("by", party.change().by())
                        .append("at", Date.from(party.change().at()));
        write(change, party.change().reason(), fields.in(CHANGE));
        return new Document(PARTY_ID, party.id().value())
                .append("partyRole", party.person().partyRole())
                .append("version", party.version())
                .append(CHANGE, change)
                .append(PERSON, write(party.person(), fields.in(PERSON)));
    }

    public static Party readParty(Document document, PersonalFields fields) {
        Document change = document.get(CHANGE, Document.class);
        return new Party(
                new PartyId(document.getString(PARTY_ID)),
                document.getInteger("version"),
                new Change(
                        change.getString("by"),
                        change.getDate("at").toInstant(),
                        readReason(change, fields.in(CHANGE))),
                readPerson(
                        document.getString("partyRole"),
                        document.get(PERSON, Document.class),
                        fields.in(PERSON)));
    }

    /** A reason within the document of what it is the reason of. */
    public static void write(Document document, @Nullable Reason reason, PersonalFields fields) {
        if (reason != null) {
            document.append("reason", reason.code());
            fields.write(document, "reasonText", reason.text());
        }
    }

    public static @Nullable Reason readReason(Document document, PersonalFields fields) {
        String code = document.getString("reason");
        return code == null ? null : new Reason(code, fields.read(document, "reasonText"));
    }

    private static Document write(Person person, PersonalFields fields) {
        return switch (person) {
            case Victim victim -> write(victim, fields);
            case Suspect suspect -> write(suspect, fields);
            case OtherPerson other -> write(other, fields);
        };
    }

    private static Person readPerson(String role, Document document, PersonalFields fields) {
        return switch (role) {
            case Person.VICTIM -> readVictim(document, fields);
            case Person.SUSPECT -> readSuspect(document, fields);
            case String other -> readOther(other, document, fields);
        };
    }

    private static Document write(Suspect suspect, PersonalFields fields) {
        Document document =
                new Document("role", suspect.role())
                        .append("status", suspect.status())
                        .append("phones", write(suspect.phones(), fields.in("phones")));
        fields.write(document, "name", suspect.name());
        fields.write(document, "alias", suspect.alias());
        fields.write(document, "description", suspect.description());
        fields.write(document, IDENTITY_NUMBER, suspect.identityNumber());
        return document;
    }

    private static Suspect readSuspect(Document document, PersonalFields fields) {
        return new Suspect(
                fields.read(document, "name"),
                fields.read(document, "alias"),
                readPhones(document, fields),
                fields.read(document, "description"),
                document.getString("role"),
                // Older documents hold those who were reported, and nobody else.
                document.get("status", Suspect.REPORTED),
                fields.read(document, IDENTITY_NUMBER));
    }

    private static Document write(OtherPerson person, PersonalFields fields) {
        Document document = new Document("phones", write(person.phones(), fields.in("phones")));
        fields.write(document, "name", person.name());
        fields.write(document, "relation", person.relation());
        fields.write(document, "description", person.description());
        fields.write(document, IDENTITY_NUMBER, person.identityNumber());
        return document;
    }

    private static OtherPerson readOther(String role, Document document, PersonalFields fields) {
        return new OtherPerson(
                role,
                fields.read(document, "name"),
                fields.read(document, "relation"),
                readPhones(document, fields),
                fields.read(document, "description"),
                fields.read(document, IDENTITY_NUMBER));
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
