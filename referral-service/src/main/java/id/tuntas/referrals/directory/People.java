package id.tuntas.referrals.directory;

import id.tuntas.platform.web.AgencyId;
import java.util.Optional;

/** The people of the agencies. */
public interface People {

    /**
     * Whose liaison it is; empty where there is no person of this id, or one who can't open a
     * referral: invited only, no longer there, or without the role.
     *
     * @param person a token's {@code sub}
     * @throws id.tuntas.platform.web.Problem {@code /problems/directory-unavailable}
     */
    Optional<AgencyId> agencyOfLiaison(String person);
}
