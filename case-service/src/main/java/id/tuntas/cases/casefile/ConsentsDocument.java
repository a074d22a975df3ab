package id.tuntas.cases.casefile;

import id.tuntas.cases.party.PersonalFields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The consents within a case's grants. Schemas before 3 have none. */
final class ConsentsDocument {

    private ConsentsDocument() {}

    static List<Document> write(Consents consents, PersonalFields fields) {
        List<Document> documents = new ArrayList<>();
        for (Consent consent : consents.all()) {
            documents.add(write(consent, fields.in(Integer.toString(documents.size()))));
        }
        return documents;
    }

    static Consents read(@Nullable List<Document> documents, PersonalFields fields) {
        List<Consent> consents = new ArrayList<>();
        for (Document document : documents == null ? List.<Document>of() : documents) {
            consents.add(read(document, fields.in(Integer.toString(consents.size()))));
        }
        return new Consents(consents);
    }

    private static Document write(Consent consent, PersonalFields fields) {
        Document document =
                new Document("id", consent.id().value())
                        .append("recipientKind", consent.recipientKind())
                        .append("purposes", consent.purposes())
                        .append("givenBy", consent.givenBy())
                        .append("givenAt", Date.from(consent.givenAt()))
                        .append("form", consent.form())
                        .append("explainedAt", Date.from(consent.explainedAt()))
                        .append("recorded", StepDocument.write(consent.recorded()));
        fields.write(document, "documentReference", consent.documentReference());
        if (consent.validUntil() != null) {
            document.append("validUntil", consent.validUntil().toString());
        }
        consent.withdrawal()
                .ifPresent(withdrawal ->
                        document.append("withdrawal", write(withdrawal, fields.in("withdrawal"))));
        return document;
    }

    private static Consent read(Document document, PersonalFields fields) {
        String validUntil = document.getString("validUntil");
        return new Consent(
                new ConsentId(document.getString("id")),
                document.getString("recipientKind"),
                document.getList("purposes", String.class),
                document.getString("givenBy"),
                document.getDate("givenAt").toInstant(),
                document.getString("form"),
                document.getDate("explainedAt").toInstant(),
                fields.read(document, "documentReference"),
                validUntil == null ? null : LocalDate.parse(validUntil),
                StepDocument.read(document.get("recorded", Document.class)),
                Optional.ofNullable(document.get("withdrawal", Document.class))
                        .map(each -> readWithdrawal(each, fields.in("withdrawal"))));
    }

    private static Document write(Consent.Withdrawal withdrawal, PersonalFields fields) {
        Document document =
                new Document("givenBy", withdrawal.givenBy())
                        .append("at", Date.from(withdrawal.at()))
                        .append("pressure", withdrawal.pressure())
                        .append("recorded", StepDocument.write(withdrawal.recorded()));
        fields.write(document, "text", withdrawal.text());
        return document;
    }

    private static Consent.Withdrawal readWithdrawal(Document document, PersonalFields fields) {
        return new Consent.Withdrawal(
                document.getString("givenBy"),
                document.getDate("at").toInstant(),
                document.getBoolean("pressure"),
                fields.read(document, "text"),
                StepDocument.read(document.get("recorded", Document.class)));
    }
}
