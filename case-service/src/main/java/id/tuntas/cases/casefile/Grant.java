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
 */
public record Grant(
        ReferralId referralId,
        AgencyId recipient,
        String recipientKind,
        String basis,
        String purpose,
        Step granted,
        Optional<Ending> ending) {

    /**
     * How the referral ended: {@code COMPLETED}, {@code DECLINED}, {@code CANCELLED}, {@code
     * REDIRECTED}, {@code RECALLED} or {@code ABANDONED}.
     */
    public record Ending(String code, Instant at) {}

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

    Grant ended(Ending with) {
        return new Grant(
                referralId, recipient, recipientKind, basis, purpose, granted, Optional.of(with));
    }
}
