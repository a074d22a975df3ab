package id.tuntas.cases.note;

import id.tuntas.cases.casefile.CaseId;
import id.tuntas.cases.casefile.StepDocument;
import id.tuntas.cases.party.PersonalFields;
import id.tuntas.platform.data.AggregateKind;
import id.tuntas.platform.data.PersonalCodec;
import id.tuntas.platform.data.Scope;
import java.util.Objects;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** How a note is stored: {@code {caseId, kind, text, corrects, written, order}}. */
@Component
final class NoteDocumentKind implements AggregateKind<Note> {

    static final String CASE_ID = "caseId";
    static final String KIND = "kind";

    /** Where a note stands among its case's: the time of its writing and its id, as text. */
    static final String ORDER = "order";

    private static final String COLLECTION = "notes";

    private final PersonalCodec codec;

    NoteDocumentKind(PersonalCodec codec) {
        this.codec = codec;
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
        return 1;
    }

    @Override
    public String key(String id, Note note) {
        return note.caseId().value();
    }

    @Override
    public String stateName(Note note) {
        return "Written";
    }

    @Override
    public Document write(String id, Note note) {
        Document content =
                new Document(CASE_ID, note.caseId().value())
                        .append(KIND, note.kind())
                        .append(
                                "corrects",
                                note.corrects() == null ? null : note.corrects().value())
                        .append("written", StepDocument.write(note.written()))
                        .append(ORDER, order(id, note));
        fields(id, note.caseId()).write(content, "text", note.text());
        return content;
    }

    @Override
    public Note read(String id, int schema, Document content) {
        CaseId caseId = new CaseId(content.getString(CASE_ID));
        String corrects = content.getString("corrects");
        return new Note(
                caseId,
                content.getString(KIND),
                Objects.requireNonNull(fields(id, caseId).read(content, "text")),
                corrects == null ? null : new NoteId(corrects),
                StepDocument.read(content.get("written", Document.class)));
    }

    static String order(String id, Note note) {
        return "%013d_%s".formatted(note.written().at().toEpochMilli(), id);
    }

    private PersonalFields fields(String id, CaseId caseId) {
        return new PersonalFields(codec, new Scope(caseId.value(), COLLECTION, id, ""));
    }
}
