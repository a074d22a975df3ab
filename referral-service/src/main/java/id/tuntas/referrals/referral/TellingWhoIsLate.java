package id.tuntas.referrals.referral;

import id.tuntas.platform.data.Request;
import id.tuntas.referrals.terms.ReferralId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Says of each referral whose answer is late that it is, once. Every replica may do so at once,
 * also against a recipient who is just answering: the version check lets one of them win, and the
 * others find that there is nothing left to say.
 */
final class TellingWhoIsLate {

    private final Referrals referrals;
    private final Now now;

    TellingWhoIsLate(Referrals referrals, Now now) {
        this.referrals = referrals;
        this.now = now;
    }

    void sweep() {
        Instant at = now.get();
        List<RuntimeException> failures = new ArrayList<>();
        Sweeping.each(cursor -> referrals.stepDueBy(at, cursor), ids -> say(ids, at, failures));
        Sweeping.each(cursor -> referrals.withoutClock(at, cursor), ids -> say(ids, at, failures));
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    /** One that can't be saved now must not keep the others waiting. */
    private void say(List<ReferralId> ids, Instant at, List<RuntimeException> failures) {
        for (ReferralId id : ids) {
            try {
                referrals.change(id, Request.ours(), referral -> Asides.overdue(referral, at));
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
    }
}
