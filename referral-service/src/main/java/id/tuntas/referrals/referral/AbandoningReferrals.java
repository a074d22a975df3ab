package id.tuntas.referrals.referral;

import id.tuntas.platform.data.Request;
import id.tuntas.referrals.packet.Packets;
import id.tuntas.referrals.terms.ReferralId;
import java.time.Duration;
import java.time.Instant;

/**
 * Gives up what nobody came back to send. Every replica may do so at once, also against a sender
 * who is just resuming: the version check lets one of them win.
 */
final class AbandoningReferrals {

    private static final int AT_ONCE = 200;

    /** Long enough for the longest stop of a service between giving up and clearing away. */
    private static final Duration CLEARED_AGAIN_FOR = Duration.ofDays(1);

    private final Referrals referrals;
    private final Packets packets;
    private final Duration after;
    private final Now now;

    AbandoningReferrals(Referrals referrals, Packets packets, Duration after, Now now) {
        this.referrals = referrals;
        this.packets = packets;
        this.after = after;
        this.now = now;
    }

    void sweep() {
        Instant at = now.get();
        for (ReferralId id : referrals.preparingSince(at.minus(after), AT_ONCE)) {
            referrals.change(
                    id,
                    Request.ours(),
                    referral -> referral.abandon(new Abandonment.OutOfTime(), at));
        }
        // A packet that was granted and never sent; again each time, for a crash may come between.
        Sweeping.each(
                cursor -> referrals.outOfTimeSince(at.minus(CLEARED_AGAIN_FOR), cursor),
                packets::delete);
    }
}
