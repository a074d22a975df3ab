package id.tuntas.cases.casefile;

import id.tuntas.cases.party.PersonalFields;
import id.tuntas.platform.web.AgencyId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** In whose hands a case is, within its particulars. Schemas before 3 know of none. */
final class CustodyDocument {

    /** Written to be searched by: who carries it, and which unit is asked to take it over. */
    static final String ASSIGNEE = "assignee";

    static final String PENDING_TO = "pendingTo";
    static final String ASSIGNMENTS = "assignments";
    static final String HAND_OVER = "handOver";

    private static final String REASON = "reason";

    private CustodyDocument() {}

    static Document write(Custody custody, PersonalFields fields) {
        Document document =
                new Document(
                                ASSIGNMENTS,
                                custody.assignments().stream().map(CustodyDocument::write).toList())
                        .append("transfers", transfers(custody, fields.in("transfers")));
        custody.current().ifPresent(current -> document.append(ASSIGNEE, current.assignee()));
        custody.pendingTransfer()
                .ifPresent(pending -> document.append(PENDING_TO, pending.to().value()));
        return document;
    }

    static Custody read(@Nullable Document document, PersonalFields fields) {
        if (document == null) {
            return Custody.NONE;
        }
        List<Transfer> transfers = new ArrayList<>();
        for (Document each : document.getList("transfers", Document.class)) {
            transfers.add(
                    readTransfer(
                            each, fields.in("transfers").in(Integer.toString(transfers.size()))));
        }
        return new Custody(
                document.getList(ASSIGNMENTS, Document.class).stream()
                        .map(CustodyDocument::readAssignment)
                        .toList(),
                transfers);
    }

    private static Document write(Assignment assignment) {
        Document document =
                new Document(ASSIGNEE, assignment.assignee())
                        .append("given", StepDocument.write(assignment.given()));
        assignment.handOver().ifPresent(handOver -> document.append(HAND_OVER, handOver));
        assignment.ended().ifPresent(ended -> document.append("ended", Date.from(ended)));
        return document;
    }

    private static Assignment readAssignment(Document document) {
        return new Assignment(
                document.getString(ASSIGNEE),
                StepDocument.read(document.get("given", Document.class)),
                Optional.ofNullable(document.getString(HAND_OVER)),
                Optional.ofNullable(document.getDate("ended")).map(Date::toInstant));
    }

    private static List<Document> transfers(Custody custody, PersonalFields fields) {
        List<Document> documents = new ArrayList<>();
        for (Transfer transfer : custody.transfers()) {
            documents.add(write(transfer, fields.in(Integer.toString(documents.size()))));
        }
        return documents;
    }

    private static Document write(Transfer transfer, PersonalFields fields) {
        Document document =
                new Document("from", transfer.from().value())
                        .append("to", transfer.to().value())
                        .append("requested", StepDocument.write(transfer.requested()));
        fields.write(document, REASON, transfer.reason());
        transfer.answer()
                .ifPresent(answer -> document.append("answer", write(answer, fields.in("answer"))));
        return document;
    }

    private static Transfer readTransfer(Document document, PersonalFields fields) {
        return new Transfer(
                new AgencyId(document.getString("from")),
                new AgencyId(document.getString("to")),
                Objects.requireNonNull(fields.read(document, REASON)),
                StepDocument.read(document.get("requested", Document.class)),
                Optional.ofNullable(document.get("answer", Document.class))
                        .map(answer -> readAnswer(answer, fields.in("answer"))));
    }

    private static Document write(Transfer.Answer answer, PersonalFields fields) {
        Document document =
                new Document("end", answer.end().name())
                        .append("step", StepDocument.write(answer.step()));
        fields.write(document, REASON, answer.reason());
        return document;
    }

    private static Transfer.Answer readAnswer(Document document, PersonalFields fields) {
        return new Transfer.Answer(
                Transfer.End.valueOf(document.getString("end")),
                fields.read(document, REASON),
                StepDocument.read(document.get("step", Document.class)));
    }
}
