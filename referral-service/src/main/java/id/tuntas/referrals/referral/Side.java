package id.tuntas.referrals.referral;

import id.tuntas.platform.web.Caller;
import id.tuntas.referrals.access.ReferralAccess;
import id.tuntas.referrals.terms.Terms;

/** The two sides of a referral: the recipient answers, the sender asks. */
enum Side {
    SENDER,
    RECIPIENT,

    /** The sender, and whoever answers for its agency. */
    SENDING_AGENCY,

    /** Whoever of the sending unit can call the recipient. */
    SENDERS_DESK,

    /** Of the recipient its people, not its systems. */
    RECIPIENTS_PEOPLE;

    /** Whether the caller acts for this side. */
    boolean isOf(Caller caller, Terms terms) {
        return switch (this) {
            case SENDER -> ReferralAccess.maySend(caller, terms);
            case RECIPIENT -> ReferralAccess.mayAnswer(caller, terms);
            case SENDING_AGENCY -> ReferralAccess.mayRecall(caller, terms);
            case SENDERS_DESK -> ReferralAccess.mayConfirmByPhone(caller, terms);
            case RECIPIENTS_PEOPLE -> ReferralAccess.mayAssign(caller, terms);
        };
    }
}
