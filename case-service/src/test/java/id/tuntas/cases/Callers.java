package id.tuntas.cases;

import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Region;
import id.tuntas.platform.web.Role;
import java.util.Set;

/** Invented callers. */
public final class Callers {

    public static final AgencyId NUNUKAN = new AgencyId("unit-nunukan");
    public static final AgencyId TARAKAN = new AgencyId("unit-tarakan");
    public static final AgencyId PROVINCE = new AgencyId("unit-province");
    public static final AgencyId LEAD = new AgencyId("lead");

    private Callers() {}

    public static Caller of(
            String subject, AgencyId agency, String kind, Set<Region> regions, Role... roles) {
        return new Caller(
                subject,
                "tuntas-bff",
                subject,
                new Caller.Agency(agency, kind, regions),
                Set.of(roles),
                "id");
    }

    public static Caller ofNunukan(String subject, Role... roles) {
        return of(subject, NUNUKAN, "UPTD_PPA", Set.of(new Region("65.03")), roles);
    }

    public static Caller ofTarakan(String subject, Role... roles) {
        return of(subject, TARAKAN, "UPTD_PPA", Set.of(new Region("65.71")), roles);
    }

    public static Caller ofProvince(String subject, Role... roles) {
        return of(subject, PROVINCE, "UPTD_PPA", Set.of(new Region("65")), roles);
    }

    public static Caller ofLead(String subject, Role... roles) {
        return of(subject, LEAD, "LEAD", Set.of(new Region("65")), roles);
    }
}
