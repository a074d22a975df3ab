package id.tuntas.cases.note;

import id.tuntas.platform.data.Reading;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A note as its readers see it.
 *
 * @param corrects the id of the note that this one corrects
 */
record NoteView(
        String id,
        String kind,
        String text,
        @Nullable String corrects,
        Instant writtenAt,
        String writtenBy) {

    static NoteView from(Stored<Note> stored, Caller reader) {
        Note note = stored.state();
        return new NoteView(
                stored.id(),
                note.kind(),
                note.text()
                        .open(
                                new Reading(
                                        reader.subject(),
                                        note.isOfCounselling()
                                                ? "show-counselling-note"
                                                : "show-note")),
                note.corrects() == null ? null : note.corrects().value(),
                note.written().at(),
                note.written().by());
    }
}
