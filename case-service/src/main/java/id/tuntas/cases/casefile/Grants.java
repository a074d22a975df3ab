package id.tuntas.cases.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The disclosure grants of a case, and the consents that some of them rest on: a grant and a
 * withdrawal are decided against each other in one write.
 *
 * @param finals referrals that ended before their grant was asked for: a late request is refused
 */
public record Grants(List<Grant> all, List<Final> finals, Consents consents) {

    public static final Grants NONE = new Grants(List.of(), List.of(), Consents.NONE);

    /**
     * How long an end without a grant is remembered. A late request is one that was under way when
     * the referral ended; it bears the token of a person, which lives minutes.
     */
    static final Duration REMEMBERED = Duration.ofDays(1);

    /** A referral that ended, and when. */
    public record Final(ReferralId referral, Instant at) {

        private boolean isWorthRemembering(Instant now) {
            return !at.isBefore(now.minus(REMEMBERED));
        }
    }

    public Grants {
        all = List.copyOf(all);
        finals = List.copyOf(finals);
    }

    public List<Grant> open() {
        return all.stream().filter(Grant::isOpen).toList();
    }

    public Optional<Grant> of(ReferralId referral) {
        return all.stream().filter(grant -> grant.referralId().equals(referral)).findFirst();
    }

    /** Whether the referral is known to have ended. */
    public boolean knowsEndOf(ReferralId referral) {
        return finals.stream().anyMatch(each -> each.referral().equals(referral))
                || of(referral).filter(grant -> !grant.isOpen()).isPresent();
    }

    public Grants plus(Grant grant) {
        return new Grants(
                Stream.concat(all.stream(), Stream.of(grant)).toList(),
                worthRemembering(grant.granted().at()).toList(),
                consents);
    }

    Grants ended(ReferralId referral, Grant.Ending ending) {
        return new Grants(
                all.stream()
                        .map(grant ->
                                grant.referralId().equals(referral) ? grant.ended(ending) : grant)
                        .toList(),
                worthRemembering(ending.at()).toList(),
                consents);
    }

    public Grants with(Consents next) {
        return new Grants(all, finals, next);
    }

    public Grants reviewed(ReferralId referral, Review.Finding finding) {
        return new Grants(
                all.stream()
                        .map(grant ->
                                grant.referralId().equals(referral)
                                        ? grant.reviewed(finding)
                                        : grant)
                        .toList(),
                finals,
                consents);
    }

    /** The open ones that rest on this consent. */
    public List<Grant> restingOn(ConsentId consent) {
        return open().stream()
                .filter(grant -> grant.consent().filter(consent::equals).isPresent())
                .toList();
    }

    public List<Grant> awaitingReview() {
        return all.stream().filter(Grant::awaitsReview).toList();
    }

    Grants remembering(ReferralId referral, Instant at) {
        return new Grants(
                all,
                Stream.concat(worthRemembering(at), Stream.of(new Final(referral, at))).toList(),
                consents);
    }

    private Stream<Final> worthRemembering(Instant now) {
        return finals.stream().filter(each -> each.isWorthRemembering(now));
    }
}
