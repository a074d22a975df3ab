package id.tuntas.cases.directory;

import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Region;
import java.util.Optional;

/**
 * A protection unit (UPTD PPA).
 *
 * @param region where it works; empty where that is said of no region
 */
public record Unit(AgencyId id, Optional<Region> region) {}
