package id.tuntas.referrals.referral;

import id.tuntas.platform.data.Outcome.Saved;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.RepeatKey;
import id.tuntas.referrals.terms.ReferralId;
import java.time.Instant;
import java.util.Optional;

/** The steps of both sides. Of several at once exactly one is taken; the others learn of it. */
final class AnsweringReferrals {

    /** One step of the lifecycle. */
    interface Ask {
        Move of(Referral referral, Actor by, Instant at);
    }

    private final Referrals referrals;
    private final Now now;

    AnsweringReferrals(Referrals referrals, Now now) {
        this.referrals = referrals;
        this.now = now;
    }

    Saved<Referral, Rejection> take(
            Side side,
            ReferralId id,
            Caller caller,
            Optional<PerformedBy> performedBy,
            RepeatKey key,
            IfMatch ifMatch,
            Ask ask) {
        Actor by = new Actor(caller.subject(), caller.agency().id(), performedBy);
        // Before the store looks at key and version: a foreign caller must not learn from them.
        of(side, id, caller);
        Instant at = now.get();
        return referrals
                .change(id, Request.of(key, ifMatch), referral -> ask.of(referral, by, at))
                .orElseThrow(ReferralProblems::of);
    }

    /** The referral, for whoever acts for this side of it. */
    Stored<Referral> of(Side side, ReferralId id, Caller caller) {
        return referrals
                .find(id)
                .filter(found -> mayTake(side, caller, found.state()))
                .orElseThrow(Problem::notFound);
    }

    private static boolean mayTake(Side side, Caller caller, Referral referral) {
        return referral instanceof Referral.Delivered && side.isOf(caller, referral.terms());
    }
}
