package id.tuntas.referrals.referral;

import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.referrals.packet.Packets;
import id.tuntas.referrals.terms.CaseId;
import id.tuntas.referrals.terms.ReferralId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a withdrawn consent means to the referrals that rest on it: no access from now on, and a
 * recipient that says it has stopped (UU 27/2022 art. 40).
 */
final class HeedingWithdrawals {

    /**
     * A consent that a case's file has withdrawn.
     *
     * @param referrals those whose open grant rests on it
     * @param by who recorded it, a member of the case's unit
     * @param at when the person withdrew it
     */
    record Withdrawal(
            CaseId caseId, List<ReferralId> referrals, AgencyId unit, String by, Instant at) {

        Withdrawal {
            referrals = List.copyOf(referrals);
        }
    }

    private final Referrals referrals;
    private final Packets packets;
    private final Duration stopWithin;
    private final Now now;

    HeedingWithdrawals(Referrals referrals, Packets packets, Duration stopWithin, Now now) {
        this.referrals = referrals;
        this.packets = packets;
        this.stopWithin = stopWithin;
        this.now = now;
    }

    /** May be repeated. The time to stop runs from the withdrawal, however late it is heard of. */
    void heed(Withdrawal withdrawal) {
        withdrawal.referrals().forEach(id -> heed(id, withdrawal));
    }

    private void heed(ReferralId id, Withdrawal withdrawal) {
        if (referrals
                .find(id)
                .filter(found -> found.state().terms().caseId().equals(withdrawal.caseId()))
                .isEmpty()) {
            // A referral is here before it is granted anything: there is none to stop.
            return;
        }
        Actor by = new Actor(withdrawal.by(), withdrawal.unit(), Optional.empty());
        Instant at = now.get();
        Instant due = withdrawal.at().plus(stopWithin);
        Outcome<Referral, Rejection> outcome =
                referrals.change(
                        id, Request.ours(), referral -> referral.withdrawConsent(by, at, due));
        if (outcome instanceof Outcome.Saved<Referral, Rejection> saved
                && hasNoPacket(saved.stored().state())) {
            packets.delete(List.of(id));
        }
    }

    private static boolean hasNoPacket(Referral referral) {
        return switch (referral) {
            case Referral.Abandoned _ -> true;
            case Referral.Delivered delivered -> delivered.closing().isPresent();
            case Referral.Preparing _, Referral.Granted _ -> false;
        };
    }
}
