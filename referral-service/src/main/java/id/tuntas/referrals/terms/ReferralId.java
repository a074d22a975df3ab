package id.tuntas.referrals.terms;

import id.tuntas.platform.web.Ids;

/** The id of a referral. */
public record ReferralId(String value) {

    public ReferralId {
        Ids.check("referral id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
