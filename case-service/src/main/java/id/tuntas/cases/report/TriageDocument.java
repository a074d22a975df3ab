package id.tuntas.cases.report;

import id.tuntas.cases.casefile.CaseId;
import id.tuntas.cases.casefile.CaseNumber;
import id.tuntas.cases.casefile.Categories;
import id.tuntas.cases.casefile.IncidentNumber;
import id.tuntas.cases.casefile.Step;
import id.tuntas.cases.casefile.StepDocument;
import id.tuntas.cases.party.PartyDocuments;
import id.tuntas.cases.party.PersonalFields;
import id.tuntas.cases.region.District;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** A triage within a report's content. */
final class TriageDocument {

    private static final String VICTIMS = "victims";

    private TriageDocument() {}

    static Document write(Triage triage, PersonalFields fields) {
        Document document =
                new Document("end", triage.endName())
                        .append("step", StepDocument.write(triage.step()));
        switch (triage) {
            case Triage.OpenedCases opened -> write(document, opened, fields);
            case Triage.LinkedToCase linked -> {
                document.append("caseId", linked.caseId().value())
                        .append("number", linked.number().value());
                fields.write(document, "note", linked.note());
            }
            case Triage.NotACase other -> {
                document.append("kind", other.kind()).append("minutes", other.minutes());
                fields.write(document, "note", other.note());
            }
        }
        return document;
    }

    static Triage read(Document document, PersonalFields fields) {
        Step step = StepDocument.read(document.get("step", Document.class));
        return switch (document.getString("end")) {
            case "OPENED_CASES" -> readOpened(document, step, fields);
            case "LINKED" ->
                    new Triage.LinkedToCase(
                            step,
                            new CaseId(document.getString("caseId")),
                            new CaseNumber(document.getString("number")),
                            fields.read(document, "note"));
            case "NOT_A_CASE" ->
                    new Triage.NotACase(
                            step,
                            document.getString("kind"),
                            fields.read(document, "note"),
                            document.getInteger("minutes"));
            case String other -> throw new IllegalStateException("no such end: " + other);
        };
    }

    private static void write(Document document, Triage.OpenedCases opened, PersonalFields fields) {
        document.append("incidentNumber", opened.incidentNumber().value())
                .append("categories", opened.categories().codes())
                .append("district", opened.district().code())
                .append("risk", opened.risk())
                .append("incident", PartyDocuments.write(opened.incident(), fields.in("incident")))
                .append(
                        "suspects",
                        PartyDocuments.writeSuspects(opened.suspects(), fields.in("suspects")))
                .append(VICTIMS, writeVictims(opened.victims(), fields.in(VICTIMS)));
        fields.write(document, "safetyNote", opened.safetyNote());
    }

    private static Triage.OpenedCases readOpened(
            Document document, Step step, PersonalFields fields) {
        return new Triage.OpenedCases(
                step,
                new IncidentNumber(document.getString("incidentNumber")),
                Categories.of(document.getList("categories", String.class)),
                District.of(document.getString("district")),
                document.getString("risk"),
                fields.read(document, "safetyNote"),
                PartyDocuments.readIncident(
                        document.get("incident", Document.class), fields.in("incident")),
                PartyDocuments.readSuspects(
                        document.getList("suspects", Document.class), fields.in("suspects")),
                readVictims(document.getList(VICTIMS, Document.class), fields.in(VICTIMS)));
    }

    private static List<Document> writeVictims(
            List<Triage.VictimCase> victims, PersonalFields fields) {
        List<Document> documents = new ArrayList<>();
        for (Triage.VictimCase each : victims) {
            PersonalFields own = fields.in(Integer.toString(documents.size()));
            documents.add(
                    PartyDocuments.write(each.victim(), own)
                            .append("caseId", each.id().value())
                            .append("number", each.number().value()));
        }
        return documents;
    }

    private static List<Triage.VictimCase> readVictims(
            List<Document> documents, PersonalFields fields) {
        List<Triage.VictimCase> victims = new ArrayList<>();
        for (Document document : documents) {
            PersonalFields own = fields.in(Integer.toString(victims.size()));
            victims.add(
                    new Triage.VictimCase(
                            new CaseId(document.getString("caseId")),
                            new CaseNumber(document.getString("number")),
                            PartyDocuments.readVictim(document, own)));
        }
        return victims;
    }
}
