package id.tuntas.identity.administration;

import id.tuntas.identity.directory.AgencyKind;
import id.tuntas.identity.directory.AgencyReach;
import id.tuntas.platform.web.Region;
import java.util.Optional;

/** An agency that has no id yet. */
record NewAgency(String name, AgencyKind kind, Optional<Region> region, AgencyReach reach) {}
