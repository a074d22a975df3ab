package id.tuntas.cases.directory;

import id.tuntas.platform.web.AgencyId;
import java.util.Optional;
import java.util.Set;

/**
 * The agencies and people that take part.
 *
 * <p>All throw {@code /problems/directory-unavailable} where that can't be told.
 */
public interface Directory {

    /** A code of list {@code agency-kind}; empty where no such agency takes part. */
    Optional<String> kindOf(AgencyId agency);

    Units units();

    /** The subjects of those who can sign in. */
    Set<String> caseManagersOf(AgencyId agency);
}
