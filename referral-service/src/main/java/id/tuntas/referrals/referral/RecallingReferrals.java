package id.tuntas.referrals.referral;

import id.tuntas.platform.data.Outcome.Saved;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.RepeatKey;
import id.tuntas.referrals.packet.Packets;
import id.tuntas.referrals.terms.ReferralId;
import java.util.List;
import java.util.Optional;

/** Takes back what should not have been sent. */
final class RecallingReferrals {

    private final AnsweringReferrals answering;
    private final Packets packets;

    RecallingReferrals(AnsweringReferrals answering, Packets packets) {
        this.answering = answering;
        this.packets = packets;
    }

    Saved<Referral, Rejection> recall(
            ReferralId id, Detail detail, Caller caller, RepeatKey key, IfMatch ifMatch) {
        Saved<Referral, Rejection> recalled =
                answering.take(
                        Side.SENDING_AGENCY,
                        id,
                        caller,
                        Optional.empty(),
                        key,
                        ifMatch,
                        (referral, by, at) -> referral.recall(by, at, detail));
        // After the referral: nobody is shown a packet of one that is closed. The sweep deletes
        // again what a crash leaves here.
        packets.delete(List.of(id));
        return recalled;
    }
}
