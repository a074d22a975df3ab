package id.tuntas.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.referrals.referral.Rejection.Code;
import java.util.Arrays;
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

    /** The answers: the next state, {@code =} where it stays, or every code against it. */
    private static final Map<String, List<String>> EXPECTED =
            Map.of(
                    // send, abandon, read, accept, decline, start, complete
                    "Preparing",
                    List.of(
                            "Sent",
                            "Abandoned",
                            "NOT_SENT",
                            "NOT_SENT",
                            "NOT_SENT",
                            "NOT_SENT NOT_ACCEPTED",
                            "NOT_SENT NOT_ACCEPTED"),
                    "Abandoned",
                    List.of(
                            "ABANDONED",
                            "=",
                            "ABANDONED",
                            "ABANDONED",
                            "ABANDONED",
                            "ABANDONED NOT_ACCEPTED",
                            "ABANDONED NOT_ACCEPTED"),
                    "Sent",
                    List.of(
                            "=",
                            "ALREADY_SENT",
                            "Received",
                            "Accepted",
                            "Declined",
                            "NOT_ACCEPTED",
                            "NOT_ACCEPTED"),
                    "Received",
                    List.of(
                            "=",
                            "ALREADY_SENT",
                            "=",
                            "Accepted",
                            "Declined",
                            "NOT_ACCEPTED",
                            "NOT_ACCEPTED"),
                    "Accepted",
                    List.of(
                            "=",
                            "ALREADY_SENT",
                            "=",
                            "ALREADY_ACCEPTED",
                            "ALREADY_ACCEPTED",
                            "InProgress",
                            "Completed"),
                    "Declined",
                    List.of(
                            "=",
                            "ALREADY_SENT",
                            "DECLINED",
                            "DECLINED",
                            "DECLINED",
                            "DECLINED NOT_ACCEPTED",
                            "DECLINED NOT_ACCEPTED"),
                    "InProgress",
                    List.of(
                            "=",
                            "ALREADY_SENT",
                            "=",
                            "ALREADY_ACCEPTED ALREADY_STARTED",
                            "ALREADY_ACCEPTED ALREADY_STARTED",
                            "ALREADY_STARTED",
                            "Completed"),
                    "Completed",
                    List.of(
                            "=",
                            "ALREADY_SENT",
                            "ALREADY_COMPLETED",
                            "ALREADY_ACCEPTED ALREADY_STARTED ALREADY_COMPLETED",
                            "ALREADY_ACCEPTED ALREADY_STARTED ALREADY_COMPLETED",
                            "ALREADY_STARTED ALREADY_COMPLETED",
                            "ALREADY_COMPLETED"));

    static Stream<Arguments> states() {
        return EXPECTED.keySet().stream().map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("states")
    void takesTheStepsThatItAllowsAndNamesAllThatStandsAgainstTheOthers(String state) {
        Referral referral = Examples.in(state);

        assertThat(
                        Stream.of(
                                        referral.send(Examples.DELIVERY, Examples.SENDER),
                                        referral.abandon(
                                                new Abandonment.OutOfTime(), Examples.DONE),
                                        ask(referral, Action.RECEIPT),
                                        ask(referral, Action.ACCEPTANCE),
                                        ask(referral, Action.DECLINE),
                                        ask(referral, Action.PROGRESS),
                                        ask(referral, Action.COMPLETION))
                                .map(LifecycleTests::told)
                                .toList())
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

        assertThat(referral.actions()).isEqualTo(moving);
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

    private static Move ask(Referral referral, Action action) {
        return switch (action) {
            case RECEIPT -> referral.read(Examples.LIAISON, Examples.DONE);
            case ACCEPTANCE ->
                    referral.accept(Examples.LIAISON, Examples.DONE, Examples.ACCEPTANCE);
            case DECLINE -> referral.decline(Examples.LIAISON, Examples.DONE, Examples.DECLINE);
            case PROGRESS -> referral.start(Examples.LIAISON, Examples.DONE, Examples.PROGRESS);
            case COMPLETION ->
                    referral.complete(Examples.LIAISON, Examples.DONE, Examples.COMPLETION);
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
