package id.tuntas.referrals.packet;

import id.tuntas.referrals.terms.ReferralId;
import id.tuntas.referrals.terms.Terms;

/**
 * Asks case-service, in the name of the person whose request this is, what may be told. Each method
 * throws {@link id.tuntas.platform.web.Problem} {@code /problems/case-service-unavailable} where
 * there was no answer in time, in which case the grant may or may not have been recorded.
 */
public interface Disclosures {

    /** Idempotent on the referral's id: asked twice, one grant is recorded. */
    Disclosure grant(ReferralId referral, Terms terms);

    /** The same question; nothing is recorded. */
    Disclosure preview(Terms terms);
}
