package id.tuntas.identity.directory;

import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Region;
import id.tuntas.platform.web.Role;
import java.util.Set;

/** Invented callers. */
final class People {

    static final AgencyId UPTD = new AgencyId("uptd");
    static final AgencyId POLICE = new AgencyId("police");

    private People() {}

    static Caller caller(AgencyId agency, String kind, Role... roles) {
        return new Caller(
                "person",
                "tuntas-bff",
                "Somebody",
                new Caller.Agency(agency, kind, Set.of(new Region("65"))),
                Set.of(roles),
                "id");
    }
}
