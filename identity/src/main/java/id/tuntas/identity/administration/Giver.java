package id.tuntas.identity.administration;

import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Role;

/** Who administers: the agency's own administrator, or the platform's for every agency. */
enum Giver {
    AGENCY_ADMIN,
    PLATFORM_ADMIN;

    /**
     * @throws id.tuntas.platform.web.Problem {@code /problems/not-allowed} for anybody else
     */
    static Giver of(Caller caller) {
        caller.require(Role.AGENCY_ADMIN, Role.PLATFORM_ADMIN);
        return caller.has(Role.PLATFORM_ADMIN) ? PLATFORM_ADMIN : AGENCY_ADMIN;
    }
}
