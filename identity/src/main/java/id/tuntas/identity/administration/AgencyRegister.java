package id.tuntas.identity.administration;

import id.tuntas.identity.directory.Agency;
import id.tuntas.platform.web.AgencyId;
import java.util.Optional;

/**
 * Where agencies are kept; always asked itself, never what is remembered of it. Each method throws
 * {@code /problems/directory-unavailable} where it can't be asked now.
 */
interface AgencyRegister {

    Optional<Agency> find(AgencyId id);

    /**
     * Repeated with the same mark it makes no second one.
     *
     * @throws id.tuntas.platform.web.Problem {@code /problems/agency-name-taken}, {@code
     *     /problems/idempotency-key-reused}
     */
    Made<AgencyId> make(NewAgency agency, RepeatMark mark);

    /**
     * @throws id.tuntas.platform.web.Problem {@code /problems/agency-name-taken}
     */
    void save(Agency agency);
}
