package id.tuntas.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Personal;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Page;
import id.tuntas.platform.web.RepeatKey;
import id.tuntas.referrals.packet.Disclosure;
import id.tuntas.referrals.packet.Disclosures;
import id.tuntas.referrals.packet.Packet;
import id.tuntas.referrals.packet.Packets;
import id.tuntas.referrals.terms.AnswerDue;
import id.tuntas.referrals.terms.CaseId;
import id.tuntas.referrals.terms.ReferralId;
import id.tuntas.referrals.terms.Terms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** One sweep over several referrals. */
class AbandoningReferralsTests {

    private static final ReferralId BROKEN = new ReferralId("broken");
    private static final ReferralId NEXT = new ReferralId("next");
    private static final ReferralId GONE = new ReferralId("gone");
    private static final ReferralId CLOSED = new ReferralId("closed");

    private final List<ReferralId> asked = new ArrayList<>();
    private final List<ReferralId> cleared = new ArrayList<>();

    @Test
    void goesOnWhereOneCannotBeSaved() {
        Now now = new Now(Clock.systemUTC());
        Referrals referrals = new Several();
        Packets packets = new Cleared();
        Successors successors =
                new Successors(
                        referrals,
                        new NotAsked(),
                        packets,
                        new AnswerDue(
                                Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(3)),
                        now);

        new AbandoningReferrals(referrals, packets, successors, Duration.ofMinutes(10), now)
                .sweep();

        assertThat(asked).containsExactly(BROKEN, NEXT);
        assertThat(cleared).containsExactly(GONE, CLOSED);
    }

    private final class Several implements Referrals {

        @Override
        public Outcome<Referral, Rejection> change(
                ReferralId id, Request request, Function<Referral, Move> ask) {
            asked.add(id);
            if (id.equals(BROKEN)) {
                throw new IllegalStateException("stored by nobody knows whom");
            }
            return new Outcome.Refused<>(new Rejection(List.of()));
        }

        @Override
        public List<ReferralId> preparingSince(Instant before, int limit) {
            return List.of(BROKEN, NEXT);
        }

        @Override
        public Page<ReferralId> abandonedSince(Instant then, Cursor cursor) {
            return new Page<>(List.of(GONE), null);
        }

        @Override
        public Page<ReferralId> packetClosedSince(Instant then, Cursor cursor) {
            return new Page<>(List.of(CLOSED), null);
        }

        @Override
        public Optional<Stored<Referral>> find(ReferralId id) {
            throw new AssertionError();
        }

        @Override
        public Outcome.Saved<Referral, Rejection> prepare(
                ReferralId id, RepeatKey key, Referral.Preparing referral) {
            throw new AssertionError();
        }

        @Override
        public Page<Stored<Referral>> ofCase(CaseId caseId, Caller caller, Cursor cursor) {
            throw new AssertionError();
        }

        @Override
        public Page<ReferralId> ofSender(CaseId caseId, AgencyId sender, Cursor cursor) {
            throw new AssertionError();
        }

        @Override
        public Page<ReferralId> stepDueBy(Instant then, Cursor cursor) {
            throw new AssertionError();
        }

        @Override
        public Page<ReferralId> withoutClock(Instant dueBefore, Cursor cursor) {
            throw new AssertionError();
        }
    }

    private final class Cleared implements Packets {

        @Override
        public void keep(ReferralId referral, CaseId caseId, Packet packet) {
            throw new AssertionError();
        }

        @Override
        public Optional<Personal<String>> find(ReferralId referral) {
            throw new AssertionError();
        }

        @Override
        public void delete(Collection<ReferralId> referrals) {
            cleared.addAll(referrals);
        }
    }

    private static final class NotAsked implements Disclosures {

        @Override
        public Disclosure grant(ReferralId referral, Terms terms) {
            throw new AssertionError();
        }

        @Override
        public Disclosure preview(Terms terms) {
            throw new AssertionError();
        }
    }
}
