package id.tuntas.referrals.late;

import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Region;
import id.tuntas.referrals.access.ReferralAccess;
import id.tuntas.referrals.directory.Agency;
import id.tuntas.referrals.directory.Directory;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose waiting a caller oversees. */
final class Overseeing {

    private final Lateness lateness;
    private final Directory directory;

    Overseeing(Lateness lateness, Directory directory) {
        this.lateness = lateness;
        this.directory = directory;
    }

    /**
     * Empty for everyone's: the lead office of a whole province.
     *
     * @throws id.tuntas.platform.web.Problem {@code /problems/directory-unavailable} where the
     *     senders' regions are needed and not known
     */
    Optional<Set<AgencyId>> senders(Caller caller, Instant now) {
        if (!ReferralAccess.seesAll(caller)) {
            return Optional.of(Set.of(caller.agency().id()));
        }
        Set<Region> regions = caller.agency().regions();
        if (regions.isEmpty() || regions.stream().anyMatch(Overseeing::isProvince)) {
            return Optional.empty();
        }
        return Optional.of(
                lateness.senders(now).stream()
                        .filter(sender -> worksWithin(caller.agency(), sender))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private boolean worksWithin(Caller.Agency lead, AgencyId sender) {
        return directory.agency(sender).flatMap(Agency::region).filter(lead::covers).isPresent();
    }

    private static boolean isProvince(Region region) {
        return region.code().indexOf('.') < 0;
    }
}
