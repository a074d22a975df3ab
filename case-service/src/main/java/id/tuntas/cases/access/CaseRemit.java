package id.tuntas.cases.access;

import id.tuntas.cases.region.District;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Region;
import id.tuntas.platform.web.Role;
import java.util.Set;

/**
 * Which case files a caller may read, work on and close. A unit works on its own cases and reads
 * its region's; the lead office reads its own region's, which is the province; to everybody else a
 * case does not exist.
 *
 * @param units whose cases are read wherever they are
 * @param regions whose cases are read whoever works on them
 */
public record CaseRemit(Caller caller, Set<AgencyId> units, Set<Region> regions) {

    static final String LEAD = "LEAD";
    private static final String UNIT = "UPTD_PPA";

    public CaseRemit {
        units = Set.copyOf(units);
        regions = Set.copyOf(regions);
    }

    public static CaseRemit of(Caller caller) {
        return new CaseRemit(caller, unitsOf(caller), regionsOf(caller));
    }

    private static Set<AgencyId> unitsOf(Caller caller) {
        return caller.hasAny(Role.CASE_MANAGER, Role.HEAD)
                ? Set.of(caller.agency().id())
                : Set.of();
    }

    private static Set<Region> regionsOf(Caller caller) {
        boolean byRegion =
                switch (caller.agency().kind()) {
                    case LEAD -> caller.hasAny(Role.CASE_MANAGER, Role.COORDINATOR, Role.HEAD);
                    case UNIT -> caller.has(Role.CASE_MANAGER);
                    default -> false;
                };
        return byRegion ? caller.agency().regions() : Set.of();
    }

    public boolean reads(AgencyId unit, District district) {
        return units.contains(unit)
                || regions.stream().anyMatch(region -> region.covers(district.region()));
    }

    public boolean worksOn(AgencyId unit) {
        return caller.has(Role.CASE_MANAGER) && caller.belongsTo(unit);
    }

    /** Who takes the unit's calls, in immediate danger. */
    public boolean disclosesInDanger(AgencyId unit) {
        return caller.hasAny(Role.INTAKE, Role.CASE_MANAGER) && caller.belongsTo(unit);
    }

    /** Who of the unit says which of its case-managers, or which unit, goes on with a case. */
    public boolean assigns(AgencyId unit) {
        return caller.hasAny(Role.CASE_MANAGER, Role.HEAD) && caller.belongsTo(unit);
    }

    /** A unit's head gives all that one officer carries to another; other agencies carry none. */
    public boolean handsOver() {
        return caller.has(Role.HEAD) && caller.agency().kind().equals(UNIT);
    }

    /**
     * The second person of a disclosure in immediate danger: somebody else of the unit who knows
     * its cases, or the lead office's head or coordinator.
     */
    public boolean reviews(AgencyId unit, District district) {
        return assigns(unit)
                || (caller.hasAny(Role.HEAD, Role.COORDINATOR)
                        && caller.agency().kind().equals(LEAD)
                        && caller.agency().covers(district.region()));
    }

    /** The second person of a closure: the unit's head, or the lead office's. */
    public boolean decidesOnClosure(AgencyId unit, District district) {
        return caller.has(Role.HEAD)
                && (caller.belongsTo(unit)
                        || (caller.agency().kind().equals(LEAD)
                                && caller.agency().covers(district.region())));
    }

    /** Whoever works on it, or could have approved its closure. */
    public boolean reopens(AgencyId unit, District district) {
        return worksOn(unit) || decidesOnClosure(unit, district);
    }
}
