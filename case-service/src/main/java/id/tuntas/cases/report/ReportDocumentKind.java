package id.tuntas.cases.report;

import id.tuntas.cases.casefile.StepDocument;
import id.tuntas.cases.party.Lookups;
import id.tuntas.cases.party.PartyDocuments;
import id.tuntas.cases.party.PersonalFields;
import id.tuntas.cases.region.District;
import id.tuntas.platform.data.AggregateKind;
import id.tuntas.platform.data.PersonalCodec;
import id.tuntas.platform.data.Scope;
import id.tuntas.platform.web.AgencyId;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a report is stored: the contact's fields, and what it became under {@code triage}. */
@Component
final class ReportDocumentKind implements AggregateKind<Report> {

    static final String UNIT = "unit";
    static final String CHANNEL = "channel";
    static final String PLACE = "place";

    /** Where a report stands among all: the time of its taking and its id, as text. */
    static final String ORDER = "order";

    /** Written to be searched by: keyed hashes of the caller's phones. */
    static final String LOOKUPS = "lookups";

    private static final String COLLECTION = "reports";
    private static final String TRIAGE = "triage";
    private static final String REPORTER = "reporter";
    private static final String OFFICER = "officer";

    private final PersonalCodec codec;
    private final Lookups lookups;

    ReportDocumentKind(PersonalCodec codec, Lookups lookups) {
        this.codec = codec;
        this.lookups = lookups;
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public String topic() {
        return "case";
    }

    @Override
    public int schema() {
        // 2 has the agency that reported.
        return 2;
    }

    @Override
    public String key(String id, Report state) {
        return id;
    }

    @Override
    public String stateName(Report state) {
        return state.stateName();
    }

    @Override
    public Document write(String id, Report report) {
        PersonalFields fields = fields(id);
        Contact contact = report.contact();
        Document content =
                new Document(UNIT, contact.unit().value())
                        .append(CHANNEL, contact.channel())
                        .append("kind", contact.kind())
                        .append("receivedAt", Date.from(contact.receivedAt()))
                        .append("taken", StepDocument.write(contact.taken()))
                        .append(ORDER, order(id, contact))
                        .append(LOOKUPS, lookups.phones(contact.phones()))
                        .append(
                                "district",
                                contact.district() == null ? null : contact.district().code())
                        .append("danger", contact.danger())
                        .append("happenedAt", PartyDocuments.date(contact.happenedAt()));
        if (contact.informant() != null) {
            content.append("informant", write(contact.informant(), fields.in("informant")));
        }
        if (contact.reporter() != null) {
            content.append(REPORTER, write(contact.reporter(), fields.in(REPORTER)));
        }
        fields.write(content, "narrative", contact.narrative());
        fields.write(content, PLACE, contact.place());
        if (report instanceof Report.Triaged triaged) {
            content.append(TRIAGE, TriageDocument.write(triaged.triage(), fields.in(TRIAGE)));
        }
        return content;
    }

    @Override
    public Report read(String id, int schema, Document content) {
        PersonalFields fields = fields(id);
        String district = content.getString("district");
        Contact contact =
                new Contact(
                        new AgencyId(content.getString(UNIT)),
                        content.getString(CHANNEL),
                        content.getString("kind"),
                        content.getDate("receivedAt").toInstant(),
                        StepDocument.read(content.get("taken", Document.class)),
                        district == null ? null : District.of(district),
                        content.getBoolean("danger"),
                        readInformant(content.get("informant", Document.class), fields),
                        fields.read(content, "narrative"),
                        PartyDocuments.instant(content.getDate("happenedAt")),
                        fields.read(content, PLACE),
                        readReporter(content.get(REPORTER, Document.class), fields));
        Document triage = content.get(TRIAGE, Document.class);
        return triage == null
                ? new Report.Received(contact)
                : new Report.Triaged(contact, TriageDocument.read(triage, fields.in(TRIAGE)));
    }

    static String order(String id, Contact contact) {
        return orderBefore(contact) + "_" + id;
    }

    /** Below the place of every report that was taken at the same moment or later. */
    static String orderBefore(Contact contact) {
        return "%013d".formatted(contact.taken().at().toEpochMilli());
    }

    private PersonalFields fields(String id) {
        return new PersonalFields(codec, new Scope(id, COLLECTION, id, ""));
    }

    private static Document write(Reporter reporter, PersonalFields fields) {
        Document document = new Document("agency", reporter.agency().value());
        Reporter.Officer officer = reporter.officer();
        if (officer != null) {
            Document written = new Document("rank", officer.rank()).append("unit", officer.unit());
            fields.in(OFFICER).write(written, "name", officer.name());
            document.append(OFFICER, written);
        }
        return document;
    }

    private static @Nullable Reporter readReporter(
            @Nullable Document document, PersonalFields content) {
        if (document == null) {
            return null;
        }
        Document officer = document.get(OFFICER, Document.class);
        return new Reporter(
                new AgencyId(document.getString("agency")),
                officer == null
                        ? null
                        : new Reporter.Officer(
                                Objects.requireNonNull(
                                        content.in(REPORTER).in(OFFICER).read(officer, "name")),
                                officer.getString("rank"),
                                officer.getString("unit")));
    }

    private static Document write(Informant informant, PersonalFields fields) {
        Document document =
                new Document("anonymous", informant.anonymous())
                        .append(
                                "phones",
                                PartyDocuments.write(informant.phones(), fields.in("phones")));
        fields.write(document, "name", informant.name());
        fields.write(document, "relation", informant.relation());
        return document;
    }

    private static @Nullable Informant readInformant(
            @Nullable Document document, PersonalFields content) {
        if (document == null) {
            return null;
        }
        PersonalFields fields = content.in("informant");
        return new Informant(
                document.getBoolean("anonymous"),
                fields.read(document, "name"),
                fields.read(document, "relation"),
                PartyDocuments.readPhones(document, fields));
    }
}
