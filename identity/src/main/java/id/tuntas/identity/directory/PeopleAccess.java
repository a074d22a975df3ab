package id.tuntas.identity.directory;

import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Requester;
import id.tuntas.platform.web.Role;
import id.tuntas.platform.web.ServiceClient;

/** Who may read about whom. What it refuses is answered like what does not exist. */
final class PeopleAccess {

    private static final String LEAD = "LEAD";

    private PeopleAccess() {}

    static boolean mayReadPeopleOf(AgencyId agency, Requester requester) {
        return switch (requester) {
            case Caller caller ->
                    caller.belongsTo(agency)
                            || coordinatesTheProvince(caller)
                            || caller.has(Role.PLATFORM_ADMIN);
            // Which service may ask at all is contracts/service-operations.json's to say.
            case ServiceClient _ -> true;
        };
    }

    /** Who looks after an agency's people also sees the deactivated among them. */
    static boolean administers(AgencyId agency, Requester requester) {
        return requester instanceof Caller caller
                && (caller.has(Role.PLATFORM_ADMIN)
                        || (caller.has(Role.AGENCY_ADMIN) && caller.belongsTo(agency)));
    }

    /** Nobody reads a colleague's address here; mail leaves through one service alone. */
    static boolean mayReadMailAddresses(Requester requester) {
        return switch (requester) {
            case Caller _ -> false;
            case ServiceClient _ -> true;
        };
    }

    private static boolean coordinatesTheProvince(Caller caller) {
        return caller.has(Role.COORDINATOR) && caller.agency().kind().equals(LEAD);
    }
}
