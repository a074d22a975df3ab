package id.tuntas.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.referrals.terms.Sender;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A case that goes to another unit takes its referrals along, wherever they stand. */
class ChangingTheSenderTests {

    private static final Sender NEW =
            new Sender(Examples.OTHER_UNIT.agencyId(), Examples.OTHER_UNIT.subject());

    static Stream<Arguments> examples() {
        return Examples.all().entrySet().stream()
                .filter(each -> !each.getKey().endsWith("sender-changed"))
                .map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void changesNothingButTheSender(String name, Referral before) {
        Move move = change(before, Examples.SENDER_CHANGE, Examples.OTHER_UNIT);
        if (before instanceof Referral.Abandoned) {
            assertThat(move).isInstanceOf(Move.Stays.class);
            return;
        }
        Move.Moved moved = Examples.moved(move);

        assertThat(moved.next().terms()).isEqualTo(before.terms().by(NEW));
        assertThat(ReferralStates.name(moved.next())).isEqualTo(ReferralStates.name(before));
        assertThat(moved.next().actions()).isEqualTo(before.actions());
        assertThat(moved.next().answerDueAt()).isEqualTo(before.answerDueAt());
        assertThat(moved.next().trail().standing()).isEqualTo(before.trail().standing());
        assertThat(moved.next().trail().steps())
                .startsWith(before.trail().steps().toArray(Step[]::new));
        // What its recipient does not know of has no steps, and nothing is told of it.
        assertThat(moved.taken()).hasSize(before instanceof Referral.Delivered ? 1 : 0);
    }

    @Test
    void isToldOnce() {
        assertThat(change(Examples.senderChanged(), Examples.SENDER_CHANGE, Examples.OTHER_UNIT))
                .isInstanceOf(Move.Stays.class);
    }

    @Test
    void goesBackWithTheCaseAndHeedsNoTransferThatIsPast() {
        Aside.SenderChange back =
                new Aside.SenderChange(
                        NEW.agencyId(),
                        Examples.SENDER_CHANGE.transferredAt().plus(Duration.ofDays(1)));
        Referral returned = Examples.next(change(Examples.senderChanged(), back, Examples.SENDER));

        assertThat(returned.terms().sender().agencyId()).isEqualTo(Examples.UNIT);
        assertThat(change(returned, Examples.SENDER_CHANGE, Examples.OTHER_UNIT))
                .isInstanceOf(Move.Stays.class);
    }

    @Test
    void leavesAloneWhatAnotherAgencyHasSent() {
        assertThat(
                        change(
                                Examples.sent(),
                                new Aside.SenderChange(Examples.TARAKAN, Examples.ANSWERED),
                                Examples.OTHER_UNIT))
                .isInstanceOf(Move.Stays.class);
    }

    private static Move change(Referral referral, Aside.SenderChange change, Actor by) {
        return Asides.changeSender(referral, change, by, Examples.DONE);
    }
}
