package id.tuntas.identity.administration;

import id.tuntas.platform.web.AgencyId;
import java.time.Instant;

/**
 * With what an agency's own system signs in: for that agency, with the role {@code integration} and
 * no other.
 *
 * @param active false once deactivated, for good
 * @param secretSince when its present secret was made
 */
record ServiceAccount(
        SystemId id, String name, AgencyId agency, boolean active, Instant secretSince) {}
