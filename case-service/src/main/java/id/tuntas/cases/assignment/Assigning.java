package id.tuntas.cases.assignment;

import id.tuntas.cases.casefile.Assignment;
import id.tuntas.cases.casefile.CaseEvents;
import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.casefile.CaseId;
import id.tuntas.cases.casefile.Custody;
import id.tuntas.platform.data.Decision;
import id.tuntas.platform.web.AgencyId;

/** What a case says to being given to somebody. */
final class Assigning {

    private Assigning() {}

    /** Why not. */
    enum Refusal {
        CASE_NOT_OPEN,
        /** Another unit has taken it over meanwhile. */
        FOREIGN
    }

    /**
     * @param unit whose case-manager the assignee is
     */
    static Decision<CaseFile, Refusal> assign(
            CaseId id, CaseFile file, AgencyId unit, Assignment assignment) {
        if (!file.particulars().unit().equals(unit)) {
            return Decision.refuse(Refusal.FOREIGN);
        }
        if (!file.isOpen()) {
            return Decision.refuse(Refusal.CASE_NOT_OPEN);
        }
        return file.particulars().custody().isCarriedBy(assignment.assignee())
                ? Decision.unchanged()
                : given(id, file, assignment);
    }

    /** Only where the colleague who leaves still carries it. */
    static Decision<CaseFile, Refusal> handOver(
            CaseId id, CaseFile file, AgencyId unit, String from, Assignment assignment) {
        return file.particulars().custody().isCarriedBy(from)
                ? assign(id, file, unit, assignment)
                : Decision.unchanged();
    }

    private static Decision<CaseFile, Refusal> given(
            CaseId id, CaseFile file, Assignment assignment) {
        Custody custody = file.particulars().custody().assigned(assignment);
        return Decision.change(
                file.with(file.particulars().with(custody)),
                CaseEvents.assigned(id, file, assignment));
    }
}
