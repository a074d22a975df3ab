package id.tuntas.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Personal;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Page;
import id.tuntas.platform.web.RepeatKey;
import id.tuntas.platform.web.Role;
import id.tuntas.referrals.packet.Packet;
import id.tuntas.referrals.packet.Packets;
import id.tuntas.referrals.terms.CaseId;
import id.tuntas.referrals.terms.ReferralId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What happens, in order, when a packet is asked for. */
class ReadingAPacketTests {

    private static final Caller LIAISON = Examples.caller(Examples.POLICE, "POLICE", Role.LIAISON);

    private final List<String> happened = new ArrayList<>();

    @Test
    void recordsTheReadingBeforeThePacketIsTouched() {
        ReadingReferrals reading = reading(() -> happened.add("recorded"));

        Opened opened = reading.open(Examples.ID, LIAISON);

        assertThat(happened).containsExactly("recorded", "opened");
        assertThat(opened.delivered()).isInstanceOf(Referral.Received.class);
    }

    @Test
    void showsNothingWhereTheReadingCannotBeRecorded() {
        ReadingReferrals reading =
                reading(() -> {
                    throw new IllegalStateException("the store is away");
                });

        assertThatThrownBy(() -> reading.open(Examples.ID, LIAISON))
                .isInstanceOf(IllegalStateException.class);
        assertThat(happened).isEmpty();
    }

    private ReadingReferrals reading(Runnable onSave) {
        return new ReadingReferrals(
                new OneReferral(onSave), new OnePacket(), new Now(Clock.systemUTC()));
    }

    private final class OnePacket implements Packets {

        @Override
        public void keep(ReferralId referral, CaseId caseId, Packet packet) {
            throw new AssertionError("nothing is kept by reading");
        }

        @Override
        public Optional<Personal<String>> find(ReferralId referral) {
            happened.add("opened");
            return Optional.of(Personal.of("{}"));
        }

        @Override
        public void delete(Collection<ReferralId> referrals) {
            throw new AssertionError("nothing is deleted by reading");
        }
    }

    private record OneReferral(Runnable onSave) implements Referrals {

        @Override
        public Optional<Stored<Referral>> find(ReferralId id) {
            return Optional.of(stored(Examples.sent()));
        }

        @Override
        public Outcome.Saved<Referral, Rejection> prepare(
                ReferralId id, RepeatKey key, Referral.Preparing referral) {
            throw new AssertionError("nothing is prepared by reading");
        }

        @Override
        public Outcome<Referral, Rejection> change(
                ReferralId id, Request request, Function<Referral, Move> asked) {
            Referral next = Examples.next(asked.apply(Examples.sent()));
            onSave.run();
            return new Outcome.Saved<>(stored(next), 200, null, false);
        }

        @Override
        public Page<Stored<Referral>> ofCase(CaseId caseId, Caller caller, Cursor cursor) {
            return new Page<>(List.of(), null);
        }

        @Override
        public List<ReferralId> preparingSince(Instant before, int limit) {
            return List.of();
        }

        @Override
        public Page<ReferralId> outOfTimeSince(Instant then, Cursor cursor) {
            return new Page<>(List.of(), null);
        }

        @Override
        public Page<ReferralId> stepDueBy(Instant then, Cursor cursor) {
            return new Page<>(List.of(), null);
        }

        @Override
        public Page<ReferralId> withoutClock(Instant dueBefore, Cursor cursor) {
            return new Page<>(List.of(), null);
        }

        private static Stored<Referral> stored(Referral referral) {
            return new Stored<>(Examples.ID.value(), referral, 2, Examples.SENT);
        }
    }
}
