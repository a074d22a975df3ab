package id.tuntas.referrals.directory;

import id.tuntas.platform.web.AgencyId;
import java.util.Optional;

/** The people of the agencies. */
public interface People {

    /**
     * Whose person it is; empty where there is none of this id.
     *
     * @param person a token's {@code sub}
     * @throws id.tuntas.platform.web.Problem {@code /problems/directory-unavailable}
     */
    Optional<AgencyId> agencyOf(String person);
}
