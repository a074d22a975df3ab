package id.tuntas.referrals.referral;

import id.tuntas.platform.web.Ids;
import id.tuntas.platform.web.Problem;
import id.tuntas.referrals.terms.ReferralId;

/** Ids in a path: what can't be one can't be found. */
final class PathIds {

    private PathIds() {}

    static ReferralId referral(String text) {
        if (!Ids.isHarmless(text)) {
            throw Problem.notFound();
        }
        return new ReferralId(text);
    }
}
