package id.tuntas.cases.note;

import id.tuntas.cases.access.CaseRemit;
import id.tuntas.platform.web.AgencyId;
import java.util.Optional;

/**
 * Which notes of a case somebody wants, of those they may read.
 *
 * <p>Whoever reads a case reads its general notes. Counselling notes are for the case-managers of
 * the case's own unit, who counsel or go on from there. Heads, coordinators and other units' people
 * decide, watch over and help without knowing what was said in confidence.
 *
 * @param counselling whether those of counselling are among them
 */
record NoteKinds(Optional<String> wanted, boolean counselling) {

    static NoteKinds of(Optional<String> wanted, CaseRemit remit, AgencyId unit) {
        return new NoteKinds(wanted, readsCounselling(remit, unit));
    }

    static boolean readsCounselling(CaseRemit remit, AgencyId unit) {
        return remit.worksOn(unit);
    }

    /** Whether exactly what is wanted is what may not be read. */
    boolean areWithheld() {
        return !counselling && wanted.filter(Note.COUNSELLING::equals).isPresent();
    }
}
