package id.tuntas.identity.directory;

import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Region;
import java.util.Optional;

/**
 * A body that takes part in cases.
 *
 * @param name for people to read; another agency may bear one very much like it
 * @param region where it works; an agency without one covers nothing
 * @param reach how it is reached by people
 */
public record Agency(
        AgencyId id, String name, AgencyKind kind, Optional<Region> region, AgencyReach reach) {

    boolean worksWithin(Region asked) {
        return region.filter(asked::covers).isPresent();
    }
}
