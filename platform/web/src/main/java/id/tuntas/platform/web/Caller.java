package id.tuntas.platform.web;

import java.util.Arrays;
import java.util.Set;

/**
 * A person, or an agency's own system, as the token tells. A controller that takes one as a
 * parameter can be called by members of an agency only.
 */
public record Caller(
        String subject, String client, String name, Agency agency, Set<Role> roles, String language)
        implements Requester {

    /** The one agency that the caller belongs to, with the kind and regions of its organization. */
    public record Agency(AgencyId id, String kind, Set<Region> regions) {

        public Agency {
            regions = Set.copyOf(regions);
        }

        public boolean covers(Region region) {
            return regions.stream().anyMatch(own -> own.covers(region));
        }
    }

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    public boolean belongsTo(AgencyId agencyId) {
        return agency.id().equals(agencyId);
    }

    /**
     * @throws Problem {@code /problems/not-allowed} naming the roles that would do
     */
    public void require(Role... any) {
        if (!hasAny(any)) {
            throw Problem.of(ProblemTypes.NOT_ALLOWED)
                    .with("roles", Arrays.stream(any).map(Role::code).toList());
        }
    }
}
