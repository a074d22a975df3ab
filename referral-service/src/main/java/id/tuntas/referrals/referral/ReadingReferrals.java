package id.tuntas.referrals.referral;

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
        Stored<Referral> stored = read(id, caller);
        if (!(stored.state() instanceof Referral.Delivered delivered)) {
            throw Problem.notFound();
        }
        if (ReferralAccess.mayAnswer(caller, delivered.terms())) {
            Actor by = new Actor(caller.subject(), caller.agency().id(), Optional.empty());
            Instant at = now.get();
            Stored<Referral> received =
                    referrals
                            .change(id, Request.ours(), referral -> referral.read(by, at))
                            .orElseThrow(ReferralProblems::of)
                            .stored();
            return opened(id, received);
        }
        if (ReferralAccess.mayReadOwnPacket(caller, delivered.terms())) {
            return opened(id, stored);
        }
        throw Problem.notFound();
    }

    private Opened opened(ReferralId id, Stored<Referral> stored) {
        if (!(stored.state() instanceof Referral.Delivered delivered)) {
            throw Problem.notFound();
        }
        return new Opened(
                stored,
                delivered,
                packets.find(id)
                        .orElseThrow(
                                () -> new IllegalStateException("a sent referral has no packet")));
    }

    private static boolean mayRead(Caller caller, Referral referral) {
        return ReferralAccess.mayRead(
                caller, referral.terms(), referral instanceof Referral.Delivered);
    }
}
