package id.tuntas.cases.casefile;

import id.tuntas.cases.party.PersonalFields;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The settlement signals within a case's particulars. Schemas before 3 have none. */
final class SignalsDocument {

    private SignalsDocument() {}

    static List<Document> write(List<SettlementSignal> signals, PersonalFields fields) {
        List<Document> documents = new ArrayList<>();
        for (SettlementSignal signal : signals) {
            Document document =
                    new Document("kind", signal.kind())
                            .append("noted", StepDocument.write(signal.noted()));
            fields.in(Integer.toString(documents.size())).write(document, "text", signal.text());
            documents.add(document);
        }
        return documents;
    }

    static List<SettlementSignal> read(@Nullable List<Document> documents, PersonalFields fields) {
        List<SettlementSignal> signals = new ArrayList<>();
        for (Document document : documents == null ? List.<Document>of() : documents) {
            PersonalFields own = fields.in(Integer.toString(signals.size()));
            signals.add(
                    new SettlementSignal(
                            document.getString("kind"),
                            own.read(document, "text"),
                            StepDocument.read(document.get("noted", Document.class))));
        }
        return signals;
    }
}
