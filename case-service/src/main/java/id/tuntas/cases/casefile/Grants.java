package id.tuntas.cases.casefile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The disclosure grants of a case.
 *
 * @param finals referrals that ended before their grant was asked for: a late request is refused
 */
public record Grants(List<Grant> all, Set<ReferralId> finals) {

    public static final Grants NONE = new Grants(List.of(), Set.of());

    public Grants {
        all = List.copyOf(all);
        finals = Set.copyOf(finals);
    }

    public List<Grant> open() {
        return all.stream().filter(Grant::isOpen).toList();
    }

    public Optional<Grant> of(ReferralId referral) {
        return all.stream().filter(grant -> grant.referralId().equals(referral)).findFirst();
    }

    /** Whether the referral is known to have ended. */
    public boolean knowsEndOf(ReferralId referral) {
        return finals.contains(referral)
                || of(referral).filter(grant -> !grant.isOpen()).isPresent();
    }

    public Grants plus(Grant grant) {
        return new Grants(Stream.concat(all.stream(), Stream.of(grant)).toList(), finals);
    }

    Grants ended(ReferralId referral, Grant.Ending ending) {
        return new Grants(
                all.stream()
                        .map(grant ->
                                grant.referralId().equals(referral) ? grant.ended(ending) : grant)
                        .toList(),
                finals);
    }

    Grants remembering(ReferralId referral) {
        return new Grants(
                all,
                Stream.concat(finals.stream(), Stream.of(referral))
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
