package id.tuntas.referrals.referral;

import id.tuntas.referrals.terms.ReferralId;

/** Where a referral is found. */
final class ReferralLinks {

    static final String PATH = "/api/v1/referrals";

    private ReferralLinks() {}

    static String of(ReferralId id) {
        return PATH + "/" + id.value();
    }
}
