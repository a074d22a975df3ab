package id.tuntas.cases.note;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import id.tuntas.cases.casefile.CaseEvents;
import id.tuntas.cases.casefile.CaseId;
import id.tuntas.platform.data.AggregateStore;
import id.tuntas.platform.data.Aggregates;
import id.tuntas.platform.data.Decision;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Notes in MongoDB. */
@Component
class NoteDocuments implements Notes {

    private static final String CASE_ID = "content." + NoteDocumentKind.CASE_ID;
    private static final String KIND = "content." + NoteDocumentKind.KIND;
    private static final String ORDER = "content." + NoteDocumentKind.ORDER;

    private final AggregateStore<Note> store;

    NoteDocuments(Aggregates aggregates, NoteDocumentKind kind) {
        store = aggregates.store(kind);
        aggregates.index(kind, Indexes.ascending(CASE_ID, ORDER), new IndexOptions());
    }

    @Override
    public Outcome.Saved<Note, Void> add(NoteId id, Request request, Note note, AgencyId unit) {
        return store.<Void>create(
                        id.value(),
                        note.caseId().noteLink(id.value()),
                        request,
                        () ->
                                Decision.change(
                                        note,
                                        CaseEvents.noteAdded(
                                                note.caseId(),
                                                unit,
                                                id.value(),
                                                note.kind(),
                                                note.written().by())))
                .orElseThrow(_ -> new IllegalStateException("a note is never refused"));
    }

    @Override
    public Optional<Stored<Note>> find(NoteId id) {
        return store.find(id.value());
    }

    @Override
    public Page<Stored<Note>> of(CaseId caseId, NoteKinds kinds, Cursor cursor) {
        List<Bson> all = new ArrayList<>(List.of(Filters.eq(CASE_ID, caseId.value())));
        kinds.wanted().ifPresent(kind -> all.add(Filters.eq(KIND, kind)));
        if (!kinds.counselling()) {
            all.add(Filters.ne(KIND, Note.COUNSELLING));
        }
        cursor.after().ifPresent(after -> all.add(Filters.gt(ORDER, after)));
        return Page.of(
                store.query(Filters.and(all), Sorts.ascending(ORDER), cursor.limit() + 1),
                cursor,
                found -> NoteDocumentKind.order(found.id(), found.state()));
    }
}
