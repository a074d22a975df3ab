package id.tuntas.referrals.directory;

import id.tuntas.platform.web.AgencyId;
import java.util.Optional;

/** The agencies that take part. */
public interface Directory {

    /**
     * Empty where no such agency takes part.
     *
     * @throws id.tuntas.platform.web.Problem {@code /problems/directory-unavailable}
     */
    Optional<Agency> agency(AgencyId agency);

    /**
     * Empty where no such agency takes part.
     *
     * @throws id.tuntas.platform.web.Problem {@code /problems/directory-unavailable}
     */
    default Optional<AgencyKind> kindOf(AgencyId agency) {
        return agency(agency).map(Agency::kind);
    }
}
