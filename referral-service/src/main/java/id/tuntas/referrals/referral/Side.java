package id.tuntas.referrals.referral;

import id.tuntas.platform.web.Caller;
import id.tuntas.referrals.access.ReferralAccess;
import id.tuntas.referrals.terms.Terms;

/** The two sides of a referral: the recipient answers, the sender asks. */
enum Side {
    SENDER,
    RECIPIENT,

    /** The sender, and whoever answers for its agency. */
    SENDING_AGENCY;

    /** Whether the caller acts for this side. */
    boolean isOf(Caller caller, Terms terms) {
        return switch (this) {
            case SENDER -> ReferralAccess.maySend(caller, terms);
            case RECIPIENT -> ReferralAccess.mayAnswer(caller, terms);
            case SENDING_AGENCY -> ReferralAccess.mayRecall(caller, terms);
        };
    }
}
