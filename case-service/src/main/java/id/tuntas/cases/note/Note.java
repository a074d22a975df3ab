package id.tuntas.cases.note;

import id.tuntas.cases.casefile.CaseId;
import id.tuntas.cases.casefile.Step;
import id.tuntas.platform.data.Personal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote down about a case, for good: a mistake is corrected by another note.
 *
 * @param kind a code of list {@code note-kind}
 * @param corrects the note of the same case and kind that this one corrects
 */
record Note(
        CaseId caseId,
        String kind,
        Personal<String> text,
        @Nullable NoteId corrects,
        Step written) {

    /** What was said in confidence. No packet is made of notes, and of these nobody else reads. */
    static final String COUNSELLING = "COUNSELLING";

    boolean isOfCounselling() {
        return kind.equals(COUNSELLING);
    }
}
