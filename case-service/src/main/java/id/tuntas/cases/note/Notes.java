package id.tuntas.cases.note;

import id.tuntas.cases.casefile.CaseId;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Page;
import java.util.Optional;

/** All notes. */
interface Notes {

    /**
     * @param unit whose case it is
     */
    Outcome.Saved<Note, Void> add(NoteId id, Request request, Note note, AgencyId unit);

    Optional<Stored<Note>> find(NoteId id);

    /** Of one case, the oldest first. */
    Page<Stored<Note>> of(CaseId caseId, NoteKinds kinds, Cursor cursor);
}
