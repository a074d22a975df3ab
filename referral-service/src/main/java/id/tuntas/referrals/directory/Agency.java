package id.tuntas.referrals.directory;

import id.tuntas.platform.web.Region;
import java.util.Optional;

/**
 * An agency that takes part.
 *
 * @param region where it works; empty for one that covers no region
 * @param dutyPhone answered at any hour, in E.164; empty where it has named none
 */
public record Agency(
        AgencyKind kind,
        Optional<String> name,
        Optional<Region> region,
        Optional<String> dutyPhone) {}
