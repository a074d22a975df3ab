package id.tuntas.referrals.referral;

import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Request;
import id.tuntas.referrals.packet.Packets;
import id.tuntas.referrals.terms.ReferralId;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives up what nobody came back to send. Every replica may do so at once, also against a sender
 * who is just resuming: the version check lets one of them win.
 */
final class AbandoningReferrals {

    private static final Logger log = LoggerFactory.getLogger(AbandoningReferrals.class);

    private static final int AT_ONCE = 200;

    /** Long enough for the longest stop of a service between giving up and clearing away. */
    private static final Duration CLEARED_AGAIN_FOR = Duration.ofDays(1);

    private final Referrals referrals;
    private final Packets packets;
    private final Successors successors;
    private final Duration after;
    private final Now now;

    AbandoningReferrals(
            Referrals referrals, Packets packets, Successors successors, Duration after, Now now) {
        this.referrals = referrals;
        this.packets = packets;
        this.successors = successors;
        this.after = after;
        this.now = now;
    }

    void sweep() {
        Instant at = now.get();
        for (ReferralId id : referrals.preparingSince(at.minus(after), AT_ONCE)) {
            try {
                giveUpOrFinish(id, at);
            } catch (RuntimeException e) {
                // One that can't be saved now must keep neither the others nor the packets waiting.
                // Its message may quote what is stored.
                log.warn("a referral could not be given up: {}", e.getClass().getName());
            }
        }
        // Never sent, or not to be seen any more; again each time, for a crash may come between.
        Instant since = at.minus(CLEARED_AGAIN_FOR);
        Sweeping.each(cursor -> referrals.abandonedSince(since, cursor), packets::delete);
        Sweeping.each(cursor -> referrals.packetClosedSince(since, cursor), packets::delete);
    }

    /** A confirmed redirection that lacks nothing but its last writes is carried through. */
    private void giveUpOrFinish(ReferralId id, Instant at) {
        if (referrals.change(
                                id,
                                Request.ours(),
                                referral -> referral.abandon(new Abandonment.OutOfTime(), at))
                        instanceof Outcome.Saved<Referral, Rejection> saved
                && saved.stored().state() instanceof Referral.Granted granted) {
            successors.finish(id, granted);
        }
    }
}
