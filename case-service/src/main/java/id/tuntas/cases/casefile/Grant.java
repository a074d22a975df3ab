package id.tuntas.cases.casefile;

import id.tuntas.platform.web.AgencyId;
import java.time.Instant;
import java.util.Optional;

/**
 * That a referral may carry what its kind of recipient may see. Only the referral's own end ends
 * it; time never does.
 *
 * @param recipientKind a code of list {@code agency-kind}
 * @param basis a code of list {@code disclosure-basis}
 * @param purpose a code of list {@code service}
 * @param consent what it rests on, where the basis is consent
 * @param review owed by a second person, where one officer disclosed in immediate danger
 */
public record Grant(
        ReferralId referralId,
        AgencyId recipient,
        String recipientKind,
        String basis,
        String purpose,
        Step granted,
        Optional<Ending> ending,
        Optional<ConsentId> consent,
        Optional<Review> review) {

    /**
     * How the referral ended: {@code COMPLETED}, {@code DECLINED}, {@code CANCELLED}, {@code
     * REDIRECTED}, {@code RECALLED} or {@code ABANDONED}.
     */
    public record Ending(String code, Instant at) {}

    /** One that rests on no consent and needs no review. */
    public Grant(
            ReferralId referralId,
            AgencyId recipient,
            String recipientKind,
            String basis,
            String purpose,
            Step granted,
            Optional<Ending> ending) {
        this(
                referralId,
                recipient,
                recipientKind,
                basis,
                purpose,
                granted,
                ending,
                Optional.empty(),
                Optional.empty());
    }

    public boolean isOpen() {
        return ending.isEmpty();
    }

    /** Whether both allow the same, whoever asked and when. */
    public boolean allowsTheSameAs(Grant other) {
        return recipient.equals(other.recipient)
                && recipientKind.equals(other.recipientKind)
                && basis.equals(other.basis)
                && purpose.equals(other.purpose);
    }

    /** Whether a second person has still to look at it; also once its referral has ended. */
    public boolean awaitsReview() {
        return review.filter(Review::isMissing).isPresent();
    }

    public Grant restingOn(ConsentId id) {
        return with(ending, Optional.of(id), review);
    }

    public Grant toBeReviewedBy(Instant dueAt) {
        return with(ending, consent, Optional.of(Review.dueAt(dueAt)));
    }

    Grant ended(Ending by) {
        return with(Optional.of(by), consent, review);
    }

    Grant reviewed(Review.Finding finding) {
        return with(
                ending,
                consent,
                review.map(each -> new Review(each.dueAt(), Optional.of(finding))));
    }

    private Grant with(
            Optional<Ending> nextEnding,
            Optional<ConsentId> nextConsent,
            Optional<Review> nextReview) {
        return new Grant(
                referralId,
                recipient,
                recipientKind,
                basis,
                purpose,
                granted,
                nextEnding,
                nextConsent,
                nextReview);
    }
}
