package id.tuntas.cases.access;

import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Role;
import java.util.Optional;

/**
 * Which reports a caller may read and triage: those of the own unit, and at the lead office all.
 *
 * @param unit whose reports are read; empty where every unit's are
 * @param any whether any report is read at all
 */
public record ReportRemit(Caller caller, Optional<AgencyId> unit, boolean any) {

    public static ReportRemit of(Caller caller) {
        if (caller.agency().kind().equals(CaseRemit.LEAD)
                && caller.hasAny(Role.COORDINATOR, Role.HEAD)) {
            return new ReportRemit(caller, Optional.empty(), true);
        }
        return new ReportRemit(
                caller,
                Optional.of(caller.agency().id()),
                caller.hasAny(Role.INTAKE, Role.CASE_MANAGER));
    }

    public boolean reads(AgencyId owner) {
        return any && unit.map(owner::equals).orElse(true);
    }

    public boolean triages(AgencyId owner) {
        return caller.hasAny(Role.INTAKE, Role.CASE_MANAGER) && caller.belongsTo(owner);
    }
}
