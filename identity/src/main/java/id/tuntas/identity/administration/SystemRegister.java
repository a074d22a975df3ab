package id.tuntas.identity.administration;

import id.tuntas.platform.web.AgencyId;
import java.util.List;
import java.util.Optional;

/**
 * Where the agencies' systems are kept; only those that were made here. Each method can be
 * repeated, and throws {@code /problems/directory-unavailable} where the register can't be asked.
 */
interface SystemRegister {

    /**
     * What an interrupted request has left of one.
     *
     * @param finished whether it can sign in
     */
    record Trace(SystemId id, String fingerprint, boolean finished) {}

    List<ServiceAccount> of(AgencyId agency);

    Optional<ServiceAccount> find(SystemId id);

    Optional<Trace> trace(SystemId id);

    /** Makes it, switched off; nothing where it was made at the same moment. */
    void create(SystemId id, String name, AgencyId agency, String fingerprint);

    /** Puts its account into the agency and gives it its role. */
    void admit(SystemId id, AgencyId agency);

    /** Switches it on with this secret. */
    void open(SystemId id, Secret secret);

    /**
     * Gives it another secret; the one before stops at once.
     *
     * @return false where the request with that mark has done so already
     */
    boolean rotate(SystemId id, Secret secret, RepeatMark mark);

    /** Switches it off for good. */
    void close(SystemId id);
}
