package id.tuntas.referrals.referral;

import id.tuntas.platform.data.Request;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.referrals.terms.CaseId;
import id.tuntas.referrals.terms.ReferralId;
import java.time.Instant;
import java.util.Optional;

/**
 * A case that goes to another unit takes its referrals along: the unit that works on it now is
 * their sender, and the former one sees them no more.
 */
final class FollowingTransfers {

    /**
     * A case that another unit has taken over.
     *
     * @param by who took it over, a member of the unit that has it now
     */
    record Transfer(CaseId caseId, AgencyId from, AgencyId to, String by, Instant at) {}

    private final Referrals referrals;
    private final Successors successors;
    private final Now now;

    FollowingTransfers(Referrals referrals, Successors successors, Now now) {
        this.referrals = referrals;
        this.successors = successors;
        this.now = now;
    }

    /** May be repeated. */
    void follow(Transfer transfer) {
        Sweeping.each(
                cursor -> referrals.ofSender(transfer.caseId(), transfer.from(), cursor),
                ids -> ids.forEach(id -> follow(id, transfer)));
    }

    private void follow(ReferralId id, Transfer transfer) {
        finishInTheNameOfWhoConfirmed(id);
        Aside.SenderChange change = new Aside.SenderChange(transfer.from(), transfer.at());
        Actor by = new Actor(transfer.by(), transfer.to(), Optional.empty());
        Instant at = now.get();
        referrals.change(
                id, Request.ours(), referral -> Asides.changeSender(referral, change, by, at));
    }

    /** The redirection that it carries out was the former unit's word, and stands. */
    private void finishInTheNameOfWhoConfirmed(ReferralId id) {
        referrals
                .find(id)
                .map(found -> found.state())
                .filter(Referral.Granted.class::isInstance)
                .map(Referral.Granted.class::cast)
                .ifPresent(granted -> successors.finish(id, granted));
    }
}
