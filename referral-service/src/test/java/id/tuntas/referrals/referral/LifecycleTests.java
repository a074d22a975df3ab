package id.tuntas.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.referrals.referral.Rejection.Code;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state against everything that can be asked of it. */
class LifecycleTests {

    /**
     * Columns: send, abandon, receipt, acceptance, decline, decline as seen, progress, completion,
     * cancellation request, cancellation. In each the next state, {@code =} where it stays, or
     * every code against it.
     */
    private static final String TABLE =
            """
            Preparing              | Sent | Abandoned | NOT_SENT | NOT_SENT | NOT_SENT | NOT_SENT | NOT_SENT NOT_ACCEPTED | NOT_SENT NOT_ACCEPTED | NOT_SENT | NOT_SENT CANCELLATION_NOT_REQUESTED
            Abandoned              | ABANDONED | = | ABANDONED | ABANDONED | ABANDONED | ABANDONED | ABANDONED NOT_ACCEPTED | ABANDONED NOT_ACCEPTED | ABANDONED | ABANDONED CANCELLATION_NOT_REQUESTED
            Sent                   | = | ALREADY_SENT | Received | Accepted | Declined | Declined | NOT_ACCEPTED | NOT_ACCEPTED | CancellationRequested | CANCELLATION_NOT_REQUESTED
            Received               | = | ALREADY_SENT | = | Accepted | Declined | Declined | NOT_ACCEPTED | NOT_ACCEPTED | CancellationRequested | CANCELLATION_NOT_REQUESTED
            Received-called | = | ALREADY_SENT | = | Accepted | Declined | Declined | NOT_ACCEPTED | NOT_ACCEPTED | CancellationRequested | CANCELLATION_NOT_REQUESTED
            Received-noted | = | ALREADY_SENT | = | Accepted | Declined | Declined | NOT_ACCEPTED | NOT_ACCEPTED | CancellationRequested | CANCELLATION_NOT_REQUESTED
            Accepted               | = | ALREADY_SENT | = | ALREADY_ACCEPTED | ALREADY_ACCEPTED | Declined | InProgress | Completed | CancellationRequested | CANCELLATION_NOT_REQUESTED
            InProgress             | = | ALREADY_SENT | = | ALREADY_ACCEPTED ALREADY_STARTED | ALREADY_ACCEPTED ALREADY_STARTED | Declined | InProgress | Completed | CancellationRequested | CANCELLATION_NOT_REQUESTED
            InProgress-progressed | = | ALREADY_SENT | = | ALREADY_ACCEPTED ALREADY_STARTED | ALREADY_ACCEPTED ALREADY_STARTED | Declined | InProgress | Completed | CancellationRequested | CANCELLATION_NOT_REQUESTED
            Declined               | = | ALREADY_SENT | DECLINED | DECLINED | DECLINED | DECLINED | DECLINED NOT_ACCEPTED | DECLINED NOT_ACCEPTED | DECLINED | DECLINED CANCELLATION_NOT_REQUESTED
            Declined-after-acceptance | = | ALREADY_SENT | DECLINED | ALREADY_ACCEPTED ALREADY_STARTED DECLINED | ALREADY_ACCEPTED ALREADY_STARTED DECLINED | ALREADY_ACCEPTED ALREADY_STARTED DECLINED | ALREADY_STARTED DECLINED | DECLINED | DECLINED | DECLINED CANCELLATION_NOT_REQUESTED
            Completed              | = | ALREADY_SENT | ALREADY_COMPLETED | ALREADY_ACCEPTED ALREADY_STARTED ALREADY_COMPLETED | ALREADY_ACCEPTED ALREADY_STARTED ALREADY_COMPLETED | ALREADY_ACCEPTED ALREADY_STARTED ALREADY_COMPLETED | ALREADY_STARTED ALREADY_COMPLETED | ALREADY_COMPLETED | ALREADY_COMPLETED | ALREADY_COMPLETED CANCELLATION_NOT_REQUESTED
            CancellationRequested  | = | ALREADY_SENT | = | ALREADY_ACCEPTED ALREADY_STARTED CANCELLATION_REQUESTED | ALREADY_ACCEPTED ALREADY_STARTED CANCELLATION_REQUESTED | ALREADY_ACCEPTED ALREADY_STARTED CANCELLATION_REQUESTED | ALREADY_STARTED CANCELLATION_REQUESTED | Completed | CANCELLATION_REQUESTED | Cancelled
            CancellationRequested-unread | = | ALREADY_SENT | CancellationRequested | CANCELLATION_REQUESTED | CANCELLATION_REQUESTED | CANCELLATION_REQUESTED | CANCELLATION_REQUESTED NOT_ACCEPTED | Completed | CANCELLATION_REQUESTED | Cancelled
            CancellationRequested-read | = | ALREADY_SENT | = | CANCELLATION_REQUESTED | CANCELLATION_REQUESTED | CANCELLATION_REQUESTED | CANCELLATION_REQUESTED NOT_ACCEPTED | Completed | CANCELLATION_REQUESTED | Cancelled
            Granted                | Sent | = | NOT_SENT | NOT_SENT | NOT_SENT | NOT_SENT | NOT_SENT NOT_ACCEPTED | NOT_SENT NOT_ACCEPTED | NOT_SENT | NOT_SENT CANCELLATION_NOT_REQUESTED
            RedirectionRequested   | = | ALREADY_SENT | = | Accepted | Declined | Declined | REDIRECTION_REQUESTED NOT_ACCEPTED | NOT_ACCEPTED | CancellationRequested | CANCELLATION_NOT_REQUESTED
            RedirectionRequested-after-acceptance | = | ALREADY_SENT | = | ALREADY_ACCEPTED ALREADY_STARTED REDIRECTION_REQUESTED | ALREADY_ACCEPTED ALREADY_STARTED REDIRECTION_REQUESTED | Declined | ALREADY_STARTED REDIRECTION_REQUESTED | Completed | CancellationRequested | CANCELLATION_NOT_REQUESTED
            Received-redirection-refused | = | ALREADY_SENT | = | Accepted | Declined | Declined | NOT_ACCEPTED | NOT_ACCEPTED | CancellationRequested | CANCELLATION_NOT_REQUESTED
            InProgress-redirection-refused | = | ALREADY_SENT | = | ALREADY_ACCEPTED ALREADY_STARTED | ALREADY_ACCEPTED ALREADY_STARTED | Declined | InProgress | Completed | CancellationRequested | CANCELLATION_NOT_REQUESTED
            Redirected             | = | ALREADY_SENT | REDIRECTED | REDIRECTION_REQUESTED REDIRECTED | REDIRECTION_REQUESTED REDIRECTED | REDIRECTION_REQUESTED REDIRECTED | REDIRECTION_REQUESTED REDIRECTED NOT_ACCEPTED | REDIRECTED NOT_ACCEPTED | REDIRECTED | REDIRECTED CANCELLATION_NOT_REQUESTED
            Recalled               | = | ALREADY_SENT | RECALLED | RECALLED | RECALLED | RECALLED | RECALLED NOT_ACCEPTED | RECALLED NOT_ACCEPTED | RECALLED | RECALLED CANCELLATION_NOT_REQUESTED
            CancellationRequested-consent-withdrawn | = | ALREADY_SENT | = | ALREADY_ACCEPTED CANCELLATION_REQUESTED | ALREADY_ACCEPTED CANCELLATION_REQUESTED | ALREADY_ACCEPTED CANCELLATION_REQUESTED | CANCELLATION_REQUESTED | Completed | CANCELLATION_REQUESTED | Cancelled
            Cancelled              | = | ALREADY_SENT | CANCELLED | ALREADY_ACCEPTED ALREADY_STARTED CANCELLATION_REQUESTED CANCELLED | ALREADY_ACCEPTED ALREADY_STARTED CANCELLATION_REQUESTED CANCELLED | ALREADY_ACCEPTED ALREADY_STARTED CANCELLATION_REQUESTED CANCELLED | ALREADY_STARTED CANCELLATION_REQUESTED CANCELLED | CANCELLED | CANCELLATION_REQUESTED CANCELLED | CANCELLED
            """;

    private static final Map<String, List<String>> EXPECTED =
            TABLE.lines()
                    .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
                    .collect(Collectors.toMap(List::getFirst, row -> row.subList(1, row.size())));

    private static final List<Action> COLUMNS =
            List.of(
                    Action.RECEIPT,
                    Action.ACCEPTANCE,
                    Action.DECLINE,
                    Action.PROGRESS,
                    Action.COMPLETION,
                    Action.CANCELLATION_REQUEST,
                    Action.CANCELLATION);

    static Stream<Arguments> states() {
        return EXPECTED.keySet().stream().map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("states")
    void takesTheStepsThatItAllowsAndNamesAllThatStandsAgainstTheOthers(String state) {
        Referral referral = Examples.in(state);

        List<Move> asked = new ArrayList<>();
        asked.add(referral.send(Examples.DELIVERY, Examples.SENDER));
        asked.add(referral.abandon(new Abandonment.OutOfTime(), Examples.DONE));
        for (Action action : COLUMNS) {
            if (action == Action.DECLINE) {
                asked.add(referral.decline(Examples.LIAISON, Examples.DONE, Examples.DECLINE));
            }
            asked.add(ask(referral, action));
        }

        assertThat(asked.stream().map(LifecycleTests::told).toList())
                .isEqualTo(EXPECTED.get(state));
    }

    @ParameterizedTest
    @MethodSource("states")
    void offersTheActionsThatMoveItAndNoOther(String state) {
        Referral referral = Examples.in(state);

        Set<Action> moving =
                Arrays.stream(Action.values())
                        .filter(action -> ask(referral, action) instanceof Move.Moved)
                        .collect(Collectors.toSet());

        Set<Action> offered = EnumSet.copyOf(Asides.actions(referral));
        offered.addAll(referral.actions());
        assertThat(offered).isEqualTo(moving);
    }

    @Test
    void anAnswerCountsAsReading() {
        Move.Moved accepted =
                Examples.moved(
                        Examples.sent()
                                .accept(Examples.LIAISON, Examples.ANSWERED, Examples.ACCEPTANCE));

        assertThat(accepted.taken())
                .extracting(Step::stage)
                .containsExactly(Stage.RECEIVED, Stage.ACCEPTED);
        assertThat(accepted.next().trail().steps())
                .extracting(Step::at)
                .containsExactly(Examples.SENT, Examples.ANSWERED, Examples.ANSWERED);
    }

    @Test
    void whatIsReadBeforeIsNotReadAgain() {
        Move.Moved declined =
                Examples.moved(
                        Examples.received()
                                .decline(Examples.LIAISON, Examples.ANSWERED, Examples.DECLINE));

        assertThat(declined.taken()).extracting(Step::stage).containsExactly(Stage.DECLINED);
        assertThat(declined.next().trail().at(Stage.RECEIVED))
                .map(Step::at)
                .contains(Examples.READ);
    }

    @Test
    void whatIsDoneAtOnceHasBeenBegunToo() {
        Move.Moved completed =
                Examples.moved(
                        Examples.accepted()
                                .complete(Examples.LIAISON, Examples.DONE, Examples.COMPLETION));

        assertThat(completed.taken())
                .extracting(Step::stage)
                .containsExactly(Stage.IN_PROGRESS, Stage.COMPLETED);
    }

    @Test
    void whatIsDoneDespiteARequestToCancelSaysAllThatCameBefore() {
        Move.Moved completed =
                Examples.moved(
                        Examples.cancellationRequestedUnread()
                                .complete(Examples.LIAISON, Examples.DONE, Examples.COMPLETION));

        assertThat(completed.taken())
                .extracting(Step::stage)
                .containsExactly(
                        Stage.RECEIVED, Stage.ACCEPTED, Stage.IN_PROGRESS, Stage.COMPLETED);
    }

    @Test
    void toAgreeToACancellationCountsAsReading() {
        Move.Moved cancelled =
                Examples.moved(
                        Examples.cancellationRequestedUnread()
                                .cancel(Examples.LIAISON, Examples.DONE, Examples.CANCELLATION));

        assertThat(cancelled.taken())
                .extracting(Step::stage)
                .containsExactly(Stage.RECEIVED, Stage.CANCELLED);
    }

    @Test
    void aRequestToCancelIsLateOnlyWhereNoAnswerWasGivenBefore() {
        Instant late = Examples.DUE.plusSeconds(1);

        assertThat(ReferralViews.isOverdue(Examples.cancellationRequestedUnread(), late)).isTrue();
        assertThat(ReferralViews.isOverdue(Examples.cancellationRequested(), late)).isFalse();
        assertThat(ReferralViews.isOverdue(Examples.cancelled(), late)).isFalse();
    }

    @Test
    void whoBeginsTwiceAndSaysNothingNewIsTold() {
        assertThat(told(Examples.progressed().start(Examples.LIAISON, Examples.DONE, Detail.NONE)))
                .isEqualTo("ALREADY_STARTED");
    }

    @Test
    void theLoserOfARaceSeesWhoHasAnsweredAndWhen() {
        Move lost = Examples.accepted().decline(Examples.LIAISON, Examples.DONE, Examples.DECLINE);

        assertThat(lost)
                .isInstanceOfSatisfying(
                        Move.Rejected.class,
                        rejected ->
                                assertThat(rejected.rejection().reasons())
                                        .singleElement()
                                        .satisfies(reason -> {
                                            assertThat(reason.code())
                                                    .isEqualTo(Code.ALREADY_ACCEPTED);
                                            assertThat(reason.step())
                                                    .hasValueSatisfying(step -> {
                                                        assertThat(step.at())
                                                                .isEqualTo(Examples.ANSWERED);
                                                        assertThat(step.by())
                                                                .contains(Examples.SYSTEM);
                                                    });
                                        }));
    }

    static Move ask(Referral referral, Action action) {
        return switch (action) {
            case RECEIPT -> referral.read(Examples.LIAISON, Examples.DONE);
            case ACCEPTANCE ->
                    referral.accept(Examples.LIAISON, Examples.DONE, Examples.ACCEPTANCE);
            case DECLINE ->
                    referral.declineAsSeen(Examples.LIAISON, Examples.DONE, Examples.DECLINE);
            case PROGRESS -> referral.start(Examples.LIAISON, Examples.DONE, Examples.PROGRESS);
            case COMPLETION ->
                    referral.complete(Examples.LIAISON, Examples.DONE, Examples.COMPLETION);
            case CANCELLATION_REQUEST ->
                    referral.requestCancellation(
                            Examples.SENDER, Examples.DONE, Examples.CANCELLATION_REQUEST);
            case CANCELLATION ->
                    referral.cancel(Examples.LIAISON, Examples.DONE, Examples.CANCELLATION);
            case REDIRECTION ->
                    referral.requestRedirectionAsSeen(
                            Examples.LIAISON, Examples.DONE, Examples.REDIRECTION);
            case REDIRECTION_CONFIRMATION ->
                    referral.redirect(Examples.successor(1), Examples.SENDER, Examples.DONE);
            case REDIRECTION_REFUSAL ->
                    referral.refuseRedirection(
                            Examples.SENDER, Examples.DONE, Examples.REDIRECTION_REFUSAL);
            case RECALL -> referral.recall(Examples.SENDER, Examples.DONE, Examples.RECALL);
            case PHONE_CONFIRMATION ->
                    Asides.confirmByPhone(
                            referral, Examples.SENDER, Examples.DONE, Examples.CALLED);
            case ASSIGNMENT ->
                    Asides.assign(
                            referral,
                            Examples.LIAISON,
                            Examples.DONE,
                            new Aside.Assignment("another"));
        };
    }

    private static String told(Move move) {
        return switch (move) {
            case Move.Moved moved -> ReferralStates.name(moved.next());
            case Move.Stays _ -> "=";
            case Move.Rejected(Rejection rejection) ->
                    rejection.reasons().stream()
                            .map(reason -> reason.code().name())
                            .collect(Collectors.joining(" "));
        };
    }
}
