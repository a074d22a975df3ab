package id.tuntas.referrals.referral;

import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Page;
import id.tuntas.platform.web.RepeatKey;
import id.tuntas.referrals.terms.CaseId;
import id.tuntas.referrals.terms.ReferralId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All referrals. A save publishes the steps that it brings. */
interface Referrals {

    Optional<Stored<Referral>> find(ReferralId id);

    /**
     * Makes the referral, or finds the one that the same key has made.
     *
     * @throws id.tuntas.platform.web.Problem where the key came with another payload
     */
    Outcome.Saved<Referral, Rejection> prepare(
            ReferralId id, RepeatKey key, Referral.Preparing referral);

    /**
     * @param asked is asked again where somebody else was faster: it has no effects of its own
     */
    Outcome<Referral, Rejection> change(
            ReferralId id, Request request, Function<Referral, Move> asked);

    /** A case's referrals that the caller may see, the oldest first. */
    Page<Stored<Referral>> ofCase(CaseId caseId, Caller caller, Cursor cursor);

    /** A case's referrals of this sending agency, the oldest first. */
    Page<ReferralId> ofSender(CaseId caseId, AgencyId sender, Cursor cursor);

    /** Those that nobody has sent, asked for before then. */
    List<ReferralId> preparingSince(Instant before, int limit);

    /** Those given up since then, by when they were; their packets are to be gone. */
    Page<ReferralId> abandonedSince(Instant then, Cursor cursor);

    /** Those recalled or without consent since then, by when; their packets are to be gone. */
    Page<ReferralId> packetClosedSince(Instant then, Cursor cursor);

    /** Those whose clock has a step that is due by then, the longest due first. */
    Page<ReferralId> stepDueBy(Instant then, Cursor cursor);

    /**
     * Those that were saved before they had a clock and whose answer was due before then; a save
     * gives them one.
     */
    Page<ReferralId> withoutClock(Instant dueBefore, Cursor cursor);
}
