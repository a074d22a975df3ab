package id.tuntas.cases.casefile;

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
                        .append("victim", PartyDocuments.write(about.victim(), fields.in("victim")))
                        .append(
                                "suspects",
                                PartyDocuments.writeSuspects(
                                        about.suspects(), fields.in("suspects")))
                        .append("outsideNumbers", write(about.outsideNumbers()))
                        .append(CUSTODY, CustodyDocument.write(about.custody(), fields.in(CUSTODY)))
                        .append(
                                "signals",
                                SignalsDocument.write(about.signals(), fields.in("signals")));
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
                PartyDocuments.readVictim(
                        document.get("victim", Document.class), fields.in("victim")),
                PartyDocuments.readSuspects(
                        document.getList("suspects", Document.class), fields.in("suspects")),
                readOutsideNumbers(document.get("outsideNumbers", Document.class)),
                CustodyDocument.read(document.get(CUSTODY, Document.class), fields.in(CUSTODY)),
                SignalsDocument.read(
                        document.getList("signals", Document.class), fields.in("signals")));
    }

    private static Document write(OutsideNumbers numbers) {
        return new Document("simfoni", numbers.simfoni())
                .append("sapa129", numbers.sapa129())
                .append("lp", numbers.lp());
    }

    private static OutsideNumbers readOutsideNumbers(Document document) {
        return new OutsideNumbers(
                document.getString("simfoni"),
                document.getString("sapa129"),
                document.getString("lp"));
    }

    private static List<String> regions(District district) {
        String code = district.code();
        return List.of(code.substring(0, "65".length()), code.substring(0, "65.03".length()), code);
    }
}
