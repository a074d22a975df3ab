package id.tuntas.identity.directory;

import id.tuntas.platform.web.Region;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An agency on the wire.
 *
 * @param region Kemendagri code; absent for an agency that covers no region
 */
@Schema(name = "Agency")
record AgencyView(String id, String name, String kind, @Nullable String region) {

    static AgencyView from(Agency agency) {
        return new AgencyView(
                agency.id().value(),
                agency.name(),
                agency.kind().code(),
                agency.region().map(Region::code).orElse(null));
    }
}
