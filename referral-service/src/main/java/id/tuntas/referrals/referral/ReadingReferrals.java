package id.tuntas.referrals.referral;

import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Personal;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Page;
import id.tuntas.platform.web.Problem;
import id.tuntas.referrals.access.ReferralAccess;
import id.tuntas.referrals.packet.Packets;
import id.tuntas.referrals.terms.CaseId;
import id.tuntas.referrals.terms.ReferralId;
import java.time.Instant;
import java.util.Optional;

/** What each side sees of a referral, and of its packet. */
final class ReadingReferrals {

    private final Referrals referrals;
    private final Packets packets;
    private final Now now;

    ReadingReferrals(Referrals referrals, Packets packets, Now now) {
        this.referrals = referrals;
        this.packets = packets;
        this.now = now;
    }

    Stored<Referral> read(ReferralId id, Caller caller) {
        return referrals
                .find(id)
                .filter(found -> mayRead(caller, found.state()))
                .orElseThrow(Problem::notFound);
    }

    Page<Stored<Referral>> ofCase(CaseId caseId, Caller caller, Cursor cursor) {
        ReferralAccess.requireReader(caller);
        return referrals.ofCase(caseId, caller, cursor);
    }

    /** The recipient's first reading is recorded before anything is shown. */
    Opened open(ReferralId id, Caller caller) {
        Referral.Delivered delivered = delivered(read(id, caller));
        boolean answers = ReferralAccess.mayAnswer(caller, delivered.terms());
        if (!answers && !ReferralAccess.mayReadOwnPacket(caller, delivered.terms())) {
            throw Problem.notFound();
        }
        stillOpen(delivered);
        if (answers) {
            record(id, caller);
        }
        return opened(id);
    }

    private void record(ReferralId id, Caller caller) {
        Actor by = new Actor(caller.subject(), caller.agency().id(), Optional.empty());
        Instant at = now.get();
        if (referrals.change(id, Request.ours(), referral -> referral.open(by, at))
                instanceof Outcome.Refused<Referral, Rejection>(Rejection rejection)) {
            // Its sender was faster.
            referrals.find(id).ifPresent(found -> stillOpen(delivered(found)));
            throw ReferralProblems.of(rejection);
        }
    }

    /**
     * Who takes a packet back closes the referral first and deletes after; so whoever finds it
     * still open once the packet is in hand has read it before.
     */
    private Opened opened(ReferralId id) {
        Optional<Personal<String>> packet = packets.find(id);
        Stored<Referral> current = referrals.find(id).orElseThrow(Problem::notFound);
        return new Opened(
                current,
                stillOpen(delivered(current)),
                packet.orElseThrow(
                        () -> new IllegalStateException("a sent referral has no packet")));
    }

    private static Referral.Delivered delivered(Stored<Referral> stored) {
        if (stored.state() instanceof Referral.Delivered delivered) {
            return delivered;
        }
        throw Problem.notFound();
    }

    /**
     * @throws Problem {@code /problems/packet-closed}
     */
    private static Referral.Delivered stillOpen(Referral.Delivered delivered) {
        delivered
                .closing()
                .ifPresent(closing -> {
                    throw ReferralProblems.packetClosed(closing);
                });
        return delivered;
    }

    private static boolean mayRead(Caller caller, Referral referral) {
        return ReferralAccess.mayRead(
                caller, referral.terms(), referral instanceof Referral.Delivered);
    }
}
