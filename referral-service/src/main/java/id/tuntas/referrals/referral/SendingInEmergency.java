package id.tuntas.referrals.referral;

import id.tuntas.platform.data.DerivedIds;
import id.tuntas.platform.data.Outcome.Saved;
import id.tuntas.platform.data.Personal;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import id.tuntas.platform.web.RepeatKey;
import id.tuntas.referrals.terms.Basis;
import id.tuntas.referrals.terms.CaseId;
import id.tuntas.referrals.terms.ReferralId;
import id.tuntas.referrals.terms.Service;
import id.tuntas.referrals.terms.Urgency;
import java.util.Optional;

/**
 * Sends one of an emergency's referrals: urgent, for somebody's life is in danger. One that ran out
 * of time while case-service was away was never seen by anybody, so a repeat sends another in its
 * place.
 */
public final class SendingInEmergency {

    private static final Basis VITAL_INTEREST = new Basis("VITAL_INTEREST");

    /** An hour's repeats, each after the one before has run out of time, and then some. */
    private static final int MOST_ATTEMPTS = 50;

    /** What is asked, of whom, for one case. */
    public record Wanted(
            CaseId caseId, AgencyId recipient, Service service, Optional<Personal<String>> note) {}

    /**
     * What became of it.
     *
     * @param problem the type of the problem that case-service has with it; empty where it was sent
     * @param replayed whether an earlier request had sent it
     */
    public record Result(ReferralId id, String state, Optional<String> problem, boolean replayed) {}

    private final SendingReferrals sending;
    private final Referrals referrals;

    SendingInEmergency(SendingReferrals sending, Referrals referrals) {
        this.sending = sending;
        this.referrals = referrals;
    }

    /**
     * @param key of this referral alone
     * @throws Problem where it is not known yet what becomes of it; a repeat goes on
     */
    public Result send(Wanted wanted, RepeatKey key, Caller caller) {
        Asked asked =
                new Asked(
                        wanted.caseId(),
                        wanted.recipient(),
                        wanted.service(),
                        Urgency.HIGH,
                        VITAL_INTEREST,
                        wanted.note(),
                        Optional.empty());
        Result result = attempt(asked, key, caller);
        for (int n = 1; n < MOST_ATTEMPTS && ranOutOfTime(result); n++) {
            result = attempt(asked, again(key, n), caller);
        }
        return result;
    }

    /** Whether an earlier request has asked for it, however far it has come. */
    public boolean isBegun(RepeatKey key) {
        return referrals.find(idOf(key)).isPresent();
    }

    private Result attempt(Asked asked, RepeatKey key, Caller caller) {
        ReferralId id = idOf(key);
        boolean wasSent =
                referrals
                        .find(id)
                        .filter(found -> found.state() instanceof Referral.Delivered)
                        .isPresent();
        try {
            Saved<Referral, Rejection> sent = sending.sendInEmergency(asked, key, caller);
            return new Result(
                    id, ReferralStates.name(sent.stored().state()), Optional.empty(), wasSent);
        } catch (Problem problem) {
            return refused(id, problem);
        }
    }

    /** A refusal has left it abandoned; anything else is not its end. */
    private Result refused(ReferralId id, Problem problem) {
        boolean givenUp =
                referrals
                        .find(id)
                        .filter(found -> found.state() instanceof Referral.Abandoned)
                        .isPresent();
        if (!givenUp || problem.type().equals(ProblemTypes.IDEMPOTENCY_KEY_REUSED)) {
            throw problem;
        }
        return new Result(id, ReferralStates.ABANDONED, Optional.of(problem.type().uri()), false);
    }

    private boolean ranOutOfTime(Result result) {
        return result.problem().isPresent()
                && referrals
                        .find(result.id())
                        .map(found -> found.state())
                        .filter(state ->
                                state instanceof Referral.Abandoned abandoned
                                        && abandoned.why() instanceof Abandonment.OutOfTime)
                        .isPresent();
    }

    private static ReferralId idOf(RepeatKey key) {
        return new ReferralId(DerivedIds.of(key, "referral"));
    }

    private static RepeatKey again(RepeatKey key, int n) {
        return new RepeatKey(
                key.subject(), DerivedIds.of(key, "again/" + n), key.route(), key.fingerprint());
    }
}
