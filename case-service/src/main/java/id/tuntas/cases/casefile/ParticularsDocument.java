package id.tuntas.cases.casefile;

import id.tuntas.cases.party.Change;
import id.tuntas.cases.party.Parties;
import id.tuntas.cases.party.PartyDocuments;
import id.tuntas.cases.party.PersonalFields;
import id.tuntas.cases.region.District;
import id.tuntas.platform.web.AgencyId;
import java.util.List;
import org.bson.Document;

/** The particulars within a case's content. */
final class ParticularsDocument {

    static final String NUMBER = "number";
    static final String INCIDENT_NUMBER = "incidentNumber";
    static final String UNIT = "unit";
    static final String REGIONS = "regions";
    static final String CATEGORIES = "categories";
    static final String RISK = "risk";
    static final String CUSTODY = "custody";

    /** Between which days the victim was born, as ISO dates; absent where nothing is known. */
    static final String BORN_FROM = "bornFrom";

    static final String BORN_TO = "bornTo";

    private static final String SIGNALS = "signals";
    private static final String PARTIES = "parties";
    private static final String OUTSIDE_NUMBERS = "outsideNumbers";

    private ParticularsDocument() {}

    static Document write(Particulars about, PersonalFields fields) {
        Document document =
                new Document(NUMBER, about.number().value())
                        .append(INCIDENT_NUMBER, about.incidentNumber().value())
                        .append(UNIT, about.unit().value())
                        .append("reportId", about.reportId())
                        .append("channel", about.channel())
                        .append("registered", StepDocument.write(about.registered()))
                        .append(CATEGORIES, about.categories().codes())
                        .append("district", about.district().code())
                        // Written to be searched by: every region that the district lies in.
                        .append(REGIONS, regions(about.district()))
                        .append(RISK, about.risk())
                        .append(
                                "incident",
                                PartyDocuments.write(about.incident(), fields.in("incident")))
                        .append(PARTIES, PartyDocuments.write(about.parties(), fields.in(PARTIES)))
                        .append("past", PastDocument.write(about.past(), fields.in("past")))
                        .append(
                                OUTSIDE_NUMBERS,
                                write(about.outsideNumbers(), fields.in(OUTSIDE_NUMBERS)))
                        .append(CUSTODY, CustodyDocument.write(about.custody(), fields.in(CUSTODY)))
                        .append(
                                SIGNALS,
                                SignalsDocument.write(about.signals(), fields.in(SIGNALS)));
        about.victim()
                .age()
                .born()
                .ifPresent(born ->
                        document.append(BORN_FROM, born.earliest().toString())
                                .append(BORN_TO, born.latest().toString()));
        fields.write(document, "safetyNote", about.safetyNote());
        return document;
    }

    static Particulars read(Document document, PersonalFields fields) {
        return new Particulars(
                new CaseNumber(document.getString(NUMBER)),
                new IncidentNumber(document.getString(INCIDENT_NUMBER)),
                new AgencyId(document.getString(UNIT)),
                document.getString("reportId"),
                document.getString("channel"),
                StepDocument.read(document.get("registered", Document.class)),
                Categories.of(document.getList(CATEGORIES, String.class)),
                District.of(document.getString("district")),
                document.getString(RISK),
                fields.read(document, "safetyNote"),
                PartyDocuments.readIncident(
                        document.get("incident", Document.class), fields.in("incident")),
                readParties(document, fields),
                readOutsideNumbers(
                        document.get(OUTSIDE_NUMBERS, Document.class), fields.in(OUTSIDE_NUMBERS)),
                PastDocument.read(document.get("past", Document.class), fields.in("past")),
                CustodyDocument.read(document.get(CUSTODY, Document.class), fields.in(CUSTODY)),
                SignalsDocument.read(
                        document.getList(SIGNALS, Document.class), fields.in(SIGNALS)));
    }

    /** Before the third schema a case had a victim and suspects, each in the version it had. */
    private static Parties readParties(Document document, PersonalFields fields) {
        List<Document> parties = document.getList(PARTIES, Document.class);
        if (parties != null) {
            return PartyDocuments.readParties(parties, fields.in(PARTIES));
        }
        Step registered = StepDocument.read(document.get("registered", Document.class));
        return Parties.opened(
                fields.at().documentId(),
                PartyDocuments.readVictim(
                        document.get("victim", Document.class), fields.in("victim")),
                PartyDocuments.readSuspects(
                        document.getList("suspects", Document.class), fields.in("suspects")),
                new Change(registered.by(), registered.at(), null));
    }

    private static Document write(OutsideNumbers numbers, PersonalFields fields) {
        Document document = new Document();
        fields.write(document, "simfoni", numbers.simfoni());
        fields.write(document, "sapa129", numbers.sapa129());
        fields.write(document, "lp", numbers.lp());
        return document;
    }

    private static OutsideNumbers readOutsideNumbers(Document document, PersonalFields fields) {
        return new OutsideNumbers(
                fields.read(document, "simfoni"),
                fields.read(document, "sapa129"),
                fields.read(document, "lp"));
    }

    private static List<String> regions(District district) {
        String code = district.code();
        return List.of(code.substring(0, "65".length()), code.substring(0, "65.03".length()), code);
    }
}
