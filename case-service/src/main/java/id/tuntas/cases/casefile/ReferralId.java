package id.tuntas.cases.casefile;

import id.tuntas.platform.web.Ids;

/** The id of a referral, which is referral-service's. */
public record ReferralId(String value) {

    public ReferralId {
        Ids.check("referral id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
