package id.tuntas.cases.note;

import id.tuntas.cases.access.CaseRemit;
import id.tuntas.cases.casefile.CaseAccess;
import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.casefile.CaseId;
import id.tuntas.cases.casefile.Step;
import id.tuntas.platform.data.DerivedIds;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Personal;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Ids;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.Page;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import id.tuntas.platform.web.RepeatKey;
import id.tuntas.platform.web.Role;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes notes on a case, also on a closed one: what becomes known afterwards, and what was written
 * wrong, is to be written down all the same.
 */
final class WritingNotes {

    private static final int CREATED = 201;

    private final CaseAccess access;
    private final Notes notes;
    private final Clock clock;

    WritingNotes(CaseAccess access, Notes notes, Clock clock) {
        this.access = access;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * @param corrects the id of the note that this one corrects
     * @throws Problem {@code invalid-fields} where the case has no such note of that kind
     */
    Outcome.Saved<Note, Void> write(
            String id,
            Caller caller,
            RepeatKey key,
            String kind,
            Personal<String> text,
            @Nullable String corrects) {
        Stored<CaseFile> file = access.workable(id, caller);
        CaseId caseId = new CaseId(file.id());
        Note note =
                new Note(
                        caseId,
                        kind,
                        text,
                        corrects == null ? null : corrected(caseId, kind, corrects),
                        new Step(caller.subject(), clock.instant()));
        return notes.add(
                new NoteId(DerivedIds.of(key, "note")),
                new Request(Optional.of(key), IfMatch.NONE, CREATED),
                note,
                unit(file));
    }

    /**
     * @throws Problem {@code not-allowed} where counselling notes alone are asked for by somebody
     *     who does not read them
     */
    Page<Stored<Note>> list(String id, Caller caller, Optional<String> kind, Cursor cursor) {
        Stored<CaseFile> file = access.readable(id, caller);
        NoteKinds kinds = NoteKinds.of(kind, CaseRemit.of(caller), unit(file));
        if (kinds.areWithheld()) {
            throw Problem.of(ProblemTypes.NOT_ALLOWED)
                    .with("roles", List.of(Role.CASE_MANAGER.code()));
        }
        return notes.of(new CaseId(file.id()), kinds, cursor);
    }

    /** A note that is withheld is absent, as is one of another case. */
    Stored<Note> find(String id, String note, Caller caller) {
        Stored<CaseFile> file = access.readable(id, caller);
        boolean counselling = NoteKinds.readsCounselling(CaseRemit.of(caller), unit(file));
        return of(new CaseId(file.id()), note)
                .filter(found -> counselling || !found.state().isOfCounselling())
                .orElseThrow(Problem::notFound);
    }

    private NoteId corrected(CaseId caseId, String kind, String corrects) {
        return of(caseId, corrects)
                .filter(found -> found.state().kind().equals(kind))
                .map(found -> new NoteId(found.id()))
                .orElseThrow(() ->
                        Problem.invalid(
                                List.of(new Problem.FieldError("/corrects", "unknown-note"))));
    }

    private Optional<Stored<Note>> of(CaseId caseId, String note) {
        return Optional.of(note)
                .filter(Ids::isHarmless)
                .flatMap(id -> notes.find(new NoteId(id)))
                .filter(found -> found.state().caseId().equals(caseId));
    }

    private static AgencyId unit(Stored<CaseFile> file) {
        return file.state().particulars().unit();
    }
}
