package id.tuntas.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Personal;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Page;
import id.tuntas.platform.web.Problem;
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

    /** A recall that comes between the recorded reading and the packet, and one just behind it. */
    @Test
    void showsNothingOfWhatIsRecalledWhileItIsRead() {
        OneReferral referral = new OneReferral(() -> {});
        for (Optional<Personal<String>> packet :
                List.of(Optional.<Personal<String>>empty(), Optional.of(Personal.of("{}")))) {
            referral.current = Examples.sent();
            ReadingReferrals reading =
                    new ReadingReferrals(
                            referral,
                            new OnePacket(packet, () -> referral.current = Examples.recalled()),
                            new Now(Clock.systemUTC()));

            assertThatThrownBy(() -> reading.open(Examples.ID, LIAISON))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem ->
                                    assertThat(problem.type())
                                            .isEqualTo(ReferralProblems.PACKET_CLOSED));
        }
    }

    private ReadingReferrals reading(Runnable onSave) {
        return new ReadingReferrals(
                new OneReferral(onSave),
                new OnePacket(Optional.of(Personal.of("{}")), () -> {}),
                new Now(Clock.systemUTC()));
    }

    private final class OnePacket implements Packets {

        private final Optional<Personal<String>> packet;
        private final Runnable onFind;

        OnePacket(Optional<Personal<String>> packet, Runnable onFind) {
            this.packet = packet;
            this.onFind = onFind;
        }

        @Override
        public void keep(ReferralId referral, CaseId caseId, Packet packet) {
            throw new AssertionError("nothing is kept by reading");
        }

        @Override
        public Optional<Personal<String>> find(ReferralId referral) {
            happened.add("opened");
            onFind.run();
            return packet;
        }

        @Override
        public void delete(Collection<ReferralId> referrals) {
            throw new AssertionError("nothing is deleted by reading");
        }
    }

    private static final class OneReferral implements Referrals {

        private final Runnable onSave;
        private Referral current = Examples.sent();

        OneReferral(Runnable onSave) {
            this.onSave = onSave;
        }

        @Override
        public Optional<Stored<Referral>> find(ReferralId id) {
            return Optional.of(stored(current));
        }

        @Override
        public Outcome.Saved<Referral, Rejection> prepare(
                ReferralId id, RepeatKey key, Referral.Preparing referral) {
            throw new AssertionError("nothing is prepared by reading");
        }

        @Override
        public Outcome<Referral, Rejection> change(
                ReferralId id, Request request, Function<Referral, Move> asked) {
            Referral next = Examples.next(asked.apply(current));
            onSave.run();
            current = next;
            return new Outcome.Saved<>(stored(next), 200, null, false);
        }

        @Override
        public Page<Stored<Referral>> ofCase(CaseId caseId, Caller caller, Cursor cursor) {
            return new Page<>(List.of(), null);
        }

        @Override
        public Page<ReferralId> ofSender(CaseId caseId, AgencyId sender, Cursor cursor) {
            return new Page<>(List.of(), null);
        }

        @Override
        public List<ReferralId> preparingSince(Instant before, int limit) {
            return List.of();
        }

        @Override
        public Page<ReferralId> abandonedSince(Instant then, Cursor cursor) {
            return new Page<>(List.of(), null);
        }

        @Override
        public Page<ReferralId> packetClosedSince(Instant then, Cursor cursor) {
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
