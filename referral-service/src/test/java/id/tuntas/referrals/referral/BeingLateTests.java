package id.tuntas.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.referrals.terms.Terms;
import id.tuntas.referrals.terms.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The clock of a referral, and what else is noted beside its lifecycle. */
class BeingLateTests {

    private static final Instant BEFORE = Examples.DUE.minusMillis(1);
    private static final Instant MUCH_LATER = Examples.DUE.plus(Duration.ofDays(9));

    @Test
    void isSaidAtItsTimeAndNotBefore() {
        assertThat(Asides.overdue(Examples.sent(), BEFORE)).isInstanceOf(Move.Stays.class);

        Move.Moved moved = Examples.moved(Asides.overdue(Examples.sent(), Examples.DUE));

        assertThat(moved.next()).isInstanceOf(Referral.Sent.class);
        assertThat(moved.taken()).containsExactly(Step.ours(Stage.OVERDUE, Examples.DUE));
    }

    @Test
    void isSaidOnce() {
        Referral late = Examples.next(Asides.overdue(Examples.received(), Examples.DUE));

        assertThat(late).isInstanceOf(Referral.Received.class);
        assertThat(Asides.overdue(late, MUCH_LATER)).isInstanceOf(Move.Stays.class);
        assertThat(
                        Asides.overdue(
                                Examples.next(
                                        late.requestCancellation(
                                                Examples.SENDER,
                                                MUCH_LATER,
                                                Examples.CANCELLATION_REQUEST)),
                                MUCH_LATER))
                .isInstanceOf(Move.Stays.class);
    }

    static Stream<Referral> answered() {
        return Stream.of(
                Examples.preparing(),
                Examples.abandoned(),
                Examples.accepted(),
                Examples.declined(),
                Examples.inProgress(),
                Examples.completed(),
                Examples.cancellationRequested(),
                Examples.cancelled());
    }

    @ParameterizedTest
    @MethodSource("answered")
    void isNeverSaidOfWhatIsAnsweredOrWasNeverAsked(Referral referral) {
        assertThat(Asides.overdue(referral, MUCH_LATER)).isInstanceOf(Move.Stays.class);
    }

    @Test
    void isHeldBackByAPhoneCallAndThenSaidAllTheSame() {
        Referral called = Examples.confirmedByPhone();

        assertThat(Asides.overdue(called, Examples.CALL.holdsUntil().minusMillis(1)))
                .isInstanceOf(Move.Stays.class);
        assertThat(Asides.overdue(called, Examples.CALL.holdsUntil()))
                .isInstanceOf(Move.Moved.class);
    }

    @Test
    void neverComesEarlierForAPhoneCall() {
        Aside.PhoneCall early =
                new Aside.PhoneCall(Examples.CALL.answeredBy(), Examples.SENT, Examples.READ);
        Referral called =
                Examples.next(
                        Asides.confirmByPhone(
                                Examples.sent(),
                                Examples.SENDER,
                                Examples.READ,
                                Detail.aside(early, Optional.empty())));

        assertThat(Asides.nextStepAt(called)).contains(Examples.DUE);
    }

    @Test
    void countsTheLastOfSeveralCalls() {
        Aside.PhoneCall second =
                new Aside.PhoneCall(Examples.CALL.answeredBy(), MUCH_LATER, MUCH_LATER);
        Referral called =
                Examples.next(
                        Asides.confirmByPhone(
                                Examples.confirmedByPhone(),
                                Examples.SENDER,
                                Examples.ANSWERED,
                                Detail.aside(second, Optional.empty())));

        assertThat(Asides.nextStepAt(called)).contains(MUCH_LATER);
    }

    @Test
    void isNotCalledAboutOnceItIsAnswered() {
        assertThat(codes(confirm(Examples.accepted())))
                .containsExactly(Rejection.Code.ALREADY_ACCEPTED);
        assertThat(codes(confirm(Examples.declined()))).containsExactly(Rejection.Code.DECLINED);
        assertThat(Asides.actions(Examples.accepted())).containsExactly(Action.ASSIGNMENT);
    }

    @Test
    void isNotCalledAboutWhereItIsNotUrgent() {
        Terms urgent = Examples.terms();
        Terms terms =
                new Terms(
                        urgent.caseId(),
                        urgent.sender(),
                        urgent.recipient(),
                        urgent.service(),
                        Urgency.MEDIUM,
                        urgent.basis(),
                        urgent.note(),
                        urgent.askedAt());
        Referral sent =
                Examples.next(
                        new Referral.Preparing(terms).send(Examples.DELIVERY, Examples.SENDER));
        Referral declined =
                Examples.next(sent.decline(Examples.LIAISON, Examples.READ, Examples.DECLINE));

        assertThat(codes(confirm(sent))).containsExactly(Rejection.Code.NOT_URGENT);
        assertThat(codes(confirm(declined)))
                .containsExactly(Rejection.Code.DECLINED, Rejection.Code.NOT_URGENT);
        assertThat(Asides.actions(sent)).containsExactly(Action.ASSIGNMENT);
    }

    static Stream<Referral> going() {
        return Stream.of(
                Examples.sent(),
                Examples.received(),
                Examples.accepted(),
                Examples.inProgress(),
                Examples.progressed(),
                Examples.cancellationRequested(),
                Examples.cancellationRequestedUnread());
    }

    @ParameterizedTest
    @MethodSource("going")
    void isGivenToSomebodyAndStandsWhereItStood(Referral referral) {
        Referral given = Examples.next(assign(referral, "somebody"));

        assertThat(given).hasSameClassAs(referral);
        assertThat(given.trail().standing()).isEqualTo(referral.trail().standing());
        assertThat(given.actions()).isEqualTo(referral.actions());
        assertThat(assign(given, "somebody")).isInstanceOf(Move.Stays.class);
        Referral anew = Examples.next(assign(given, "another"));
        assertThat(Asides.assignee(anew)).contains(new Aside.Assignment("another"));
        assertThat(anew.trail().steps()).hasSize(referral.trail().steps().size() + 2);
    }

    static Stream<Referral> over() {
        return Stream.of(Examples.declined(), Examples.completed(), Examples.cancelled());
    }

    @ParameterizedTest
    @MethodSource("over")
    void isGivenToNobodyOnceItIsFinal(Referral referral) {
        assertThat(codes(assign(referral, "somebody"))).hasSize(1);
        assertThat(Asides.actions(referral)).isEqualTo(Set.of());
    }

    private static Move confirm(Referral referral) {
        return Asides.confirmByPhone(referral, Examples.SENDER, Examples.ANSWERED, Examples.CALLED);
    }

    private static Move assign(Referral referral, String to) {
        return Asides.assign(referral, Examples.LIAISON, Examples.DONE, new Aside.Assignment(to));
    }

    private static List<Rejection.Code> codes(Move move) {
        if (move instanceof Move.Rejected(Rejection rejection)) {
            return rejection.reasons().stream().map(Rejection.Reason::code).toList();
        }
        throw new AssertionError("it was not refused: " + move);
    }
}
