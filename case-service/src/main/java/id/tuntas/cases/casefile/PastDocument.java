package id.tuntas.cases.casefile;

import id.tuntas.cases.party.PartyDocuments;
import id.tuntas.cases.party.PersonalFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What a case was before, within its particulars: {@code {closures, incidents}}. */
final class PastDocument {

    private static final String CLOSURES = "closures";
    private static final String INCIDENTS = "incidents";
    private static final String APPROVED = "approved";
    private static final String REOPENED = "reopened";

    private PastDocument() {}

    static Document write(Past past, PersonalFields fields) {
        return new Document(
                        CLOSURES, each(past.closures(), fields.in(CLOSURES), PastDocument::write))
                .append(
                        INCIDENTS,
                        past.incidents().stream()
                                .map(incident ->
                                        new Document("number", incident.number().value())
                                                .append(
                                                        "left",
                                                        StepDocument.write(incident.left())))
                                .toList());
    }

    /**
     * @param document of a schema before the third there is none
     */
    static Past read(@Nullable Document document, PersonalFields fields) {
        return document == null
                ? Past.NONE
                : new Past(
                        each(
                                document.getList(CLOSURES, Document.class),
                                fields.in(CLOSURES),
                                PastDocument::readClosure),
                        document.getList(INCIDENTS, Document.class).stream()
                                .map(incident ->
                                        new Past.Incident(
                                                new IncidentNumber(incident.getString("number")),
                                                StepDocument.read(
                                                        incident.get("left", Document.class))))
                                .toList());
    }

    private static Document write(Past.Closure closure, PersonalFields fields) {
        Document document =
                new Document(
                                ProposalDocument.NAME,
                                ProposalDocument.write(closure.proposal(), fields))
                        .append(APPROVED, StepDocument.write(closure.approved()))
                        .append(REOPENED, StepDocument.write(closure.reopening().reopened()));
        fields.write(document, "approvalReason", closure.approvalReason());
        PartyDocuments.write(document, closure.reopening().reason(), fields);
        return document;
    }

    private static Past.Closure readClosure(Document document, PersonalFields fields) {
        return new Past.Closure(
                ProposalDocument.read(document.get(ProposalDocument.NAME, Document.class), fields),
                StepDocument.read(document.get(APPROVED, Document.class)),
                fields.read(document, "approvalReason"),
                new Past.Reopening(
                        Objects.requireNonNull(PartyDocuments.readReason(document, fields)),
                        StepDocument.read(document.get(REOPENED, Document.class))));
    }

    private static <A, B> List<B> each(
            List<A> all, PersonalFields fields, BiFunction<A, PersonalFields, B> map) {
        List<B> mapped = new ArrayList<>();
        for (A one : all) {
            mapped.add(map.apply(one, fields.in(Integer.toString(mapped.size()))));
        }
        return List.copyOf(mapped);
    }
}
