package id.tuntas.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.referrals.referral.Rejection.Code;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state against being redirected, taken back, and losing its consent. */
class RedirectingAndRecallingTests {

    /**
     * Columns: request to redirect, request as seen, confirmation, refusal, recall, withdrawal of
     * consent, grant of a successor, opening the packet. In each the next state, {@code =} where it
     * stays, or every code against it.
     */
    private static final String TABLE =
            """
            Preparing | NOT_SENT | NOT_SENT | NOT_SENT REDIRECTION_NOT_REQUESTED | NOT_SENT REDIRECTION_NOT_REQUESTED | NOT_SENT | Abandoned | Preparing | NOT_SENT
            Granted | NOT_SENT | NOT_SENT | NOT_SENT REDIRECTION_NOT_REQUESTED | NOT_SENT REDIRECTION_NOT_REQUESTED | NOT_SENT | Abandoned | = | NOT_SENT
            Abandoned | ABANDONED | ABANDONED | ABANDONED REDIRECTION_NOT_REQUESTED | ABANDONED REDIRECTION_NOT_REQUESTED | ABANDONED | = | ABANDONED | ABANDONED
            Sent | RedirectionRequested | RedirectionRequested | REDIRECTION_NOT_REQUESTED | REDIRECTION_NOT_REQUESTED | Recalled | CancellationRequested | = | Received
            Received | RedirectionRequested | RedirectionRequested | REDIRECTION_NOT_REQUESTED | REDIRECTION_NOT_REQUESTED | Recalled | CancellationRequested | = | Received
            Received-packet-read | RedirectionRequested | RedirectionRequested | REDIRECTION_NOT_REQUESTED | REDIRECTION_NOT_REQUESTED | Recalled | CancellationRequested | = | =
            Accepted | ALREADY_ACCEPTED | RedirectionRequested | REDIRECTION_NOT_REQUESTED | REDIRECTION_NOT_REQUESTED | Recalled | CancellationRequested | = | Accepted
            InProgress | ALREADY_ACCEPTED ALREADY_STARTED | RedirectionRequested | REDIRECTION_NOT_REQUESTED | REDIRECTION_NOT_REQUESTED | Recalled | CancellationRequested | = | InProgress
            InProgress-progressed | ALREADY_ACCEPTED ALREADY_STARTED | RedirectionRequested | REDIRECTION_NOT_REQUESTED | REDIRECTION_NOT_REQUESTED | Recalled | CancellationRequested | = | InProgress
            Declined | DECLINED | DECLINED | DECLINED REDIRECTION_NOT_REQUESTED | DECLINED REDIRECTION_NOT_REQUESTED | DECLINED | = | = | DECLINED
            Declined-after-acceptance | ALREADY_ACCEPTED ALREADY_STARTED DECLINED | ALREADY_ACCEPTED ALREADY_STARTED DECLINED | DECLINED REDIRECTION_NOT_REQUESTED | DECLINED REDIRECTION_NOT_REQUESTED | DECLINED | = | = | DECLINED
            Completed | ALREADY_ACCEPTED ALREADY_STARTED ALREADY_COMPLETED | ALREADY_ACCEPTED ALREADY_STARTED ALREADY_COMPLETED | ALREADY_COMPLETED REDIRECTION_NOT_REQUESTED | ALREADY_COMPLETED REDIRECTION_NOT_REQUESTED | ALREADY_COMPLETED | = | = | ALREADY_COMPLETED
            CancellationRequested | ALREADY_ACCEPTED ALREADY_STARTED CANCELLATION_REQUESTED | ALREADY_ACCEPTED ALREADY_STARTED CANCELLATION_REQUESTED | REDIRECTION_NOT_REQUESTED | REDIRECTION_NOT_REQUESTED | Recalled | CancellationRequested | = | CancellationRequested
            CancellationRequested-unread | CANCELLATION_REQUESTED | CANCELLATION_REQUESTED | REDIRECTION_NOT_REQUESTED | REDIRECTION_NOT_REQUESTED | Recalled | CancellationRequested | = | CancellationRequested
            CancellationRequested-read | CANCELLATION_REQUESTED | CANCELLATION_REQUESTED | REDIRECTION_NOT_REQUESTED | REDIRECTION_NOT_REQUESTED | Recalled | CancellationRequested | = | CancellationRequested
            CancellationRequested-consent-withdrawn | ALREADY_ACCEPTED CANCELLATION_REQUESTED | ALREADY_ACCEPTED CANCELLATION_REQUESTED | REDIRECTION_NOT_REQUESTED | REDIRECTION_NOT_REQUESTED | Recalled | = | = | CANCELLATION_REQUESTED
            Cancelled | ALREADY_ACCEPTED ALREADY_STARTED CANCELLATION_REQUESTED CANCELLED | ALREADY_ACCEPTED ALREADY_STARTED CANCELLATION_REQUESTED CANCELLED | CANCELLED REDIRECTION_NOT_REQUESTED | CANCELLED REDIRECTION_NOT_REQUESTED | CANCELLED | = | = | CANCELLED
            RedirectionRequested | REDIRECTION_REQUESTED | REDIRECTION_REQUESTED | Redirected | Received | Recalled | CancellationRequested | = | =
            RedirectionRequested-after-acceptance | ALREADY_ACCEPTED ALREADY_STARTED REDIRECTION_REQUESTED | ALREADY_ACCEPTED ALREADY_STARTED REDIRECTION_REQUESTED | Redirected | InProgress | Recalled | CancellationRequested | = | RedirectionRequested
            Received-redirection-refused | RedirectionRequested | RedirectionRequested | REDIRECTION_NOT_REQUESTED | REDIRECTION_NOT_REQUESTED | Recalled | CancellationRequested | = | =
            InProgress-redirection-refused | ALREADY_ACCEPTED ALREADY_STARTED | RedirectionRequested | REDIRECTION_NOT_REQUESTED | REDIRECTION_NOT_REQUESTED | Recalled | CancellationRequested | = | InProgress
            Redirected | REDIRECTION_REQUESTED REDIRECTED | REDIRECTION_REQUESTED REDIRECTED | = | REDIRECTED | REDIRECTED | = | = | REDIRECTED
            Recalled | RECALLED | RECALLED | RECALLED REDIRECTION_NOT_REQUESTED | RECALLED REDIRECTION_NOT_REQUESTED | RECALLED | = | = | RECALLED
            """;

    private static final Map<String, List<String>> EXPECTED =
            TABLE.lines()
                    .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
                    .collect(Collectors.toMap(List::getFirst, row -> row.subList(1, row.size())));

    static Stream<Arguments> states() {
        return EXPECTED.keySet().stream().map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("states")
    void takesTheStepsThatItAllowsAndNamesAllThatStandsAgainstTheOthers(String state) {
        Referral referral = Examples.in(state);

        List<Move> asked =
                List.of(
                        referral.requestRedirection(
                                Examples.LIAISON, Examples.DONE, Examples.REDIRECTION),
                        referral.requestRedirectionAsSeen(
                                Examples.LIAISON, Examples.DONE, Examples.REDIRECTION),
                        referral.redirect(Examples.successor(1), Examples.SENDER, Examples.DONE),
                        referral.refuseRedirection(
                                Examples.SENDER, Examples.DONE, Examples.REDIRECTION_REFUSAL),
                        referral.recall(Examples.SENDER, Examples.DONE, Examples.RECALL),
                        referral.withdrawConsent(Examples.SENDER, Examples.DONE, Examples.STOP_DUE),
                        referral.grant(Examples.DELIVERY.caseNumber()),
                        referral.open(Examples.LIAISON, Examples.DONE));

        assertThat(asked.stream().map(RedirectingAndRecallingTests::told).toList())
                .isEqualTo(EXPECTED.get(state));
    }

    @Test
    void coversEveryState() {
        assertThat(
                        EXPECTED.keySet().stream()
                                .<Class<?>>map(state -> Examples.in(state).getClass())
                                .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        leaves(Referral.class).collect(Collectors.toSet()));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses())
                        .flatMap(RedirectingAndRecallingTests::leaves)
                : Stream.of(type);
    }

    @Test
    void toAskForARedirectionCountsAsReading() {
        Move.Moved asked =
                Examples.moved(
                        Examples.sent()
                                .requestRedirection(
                                        Examples.LIAISON, Examples.ANSWERED, Examples.REDIRECTION));

        assertThat(asked.taken())
                .extracting(Step::stage)
                .containsExactly(Stage.RECEIVED, Stage.REDIRECTION_REQUESTED);
    }

    @Test
    void whatWasUnansweredStaysSoUntilTheSenderHasDecided() {
        assertThat(Examples.redirectionRequested().isUnanswered()).isTrue();
        assertThat(Examples.redirectionRequested().waitsForRecipient()).isTrue();
        assertThat(Examples.redirectionRequestedAfterAcceptance().isUnanswered()).isFalse();
        assertThat(Examples.redirectionRequestedAfterAcceptance().waitsForRecipient()).isFalse();
        assertThat(Examples.redirected().isUnanswered()).isFalse();
    }

    /** A confirmation that was under way while the request was refused and made again. */
    @Test
    void aSuccessorMadeForAnEarlierRequestNeverTakesItsPlace() {
        Referral again =
                Examples.next(
                        Examples.redirectionRefused()
                                .requestRedirection(
                                        Examples.LIAISON, Examples.DONE, Examples.REDIRECTION));

        assertThat(told(again.redirect(Examples.successor(1), Examples.SENDER, Examples.DONE)))
                .isEqualTo("REDIRECTION_NOT_REQUESTED");
        assertThat(told(again.redirect(Examples.successor(2), Examples.SENDER, Examples.DONE)))
                .isEqualTo("Redirected");
    }

    @Test
    void ofTwoSuccessorsOneTakesItsPlace() {
        Successor other = new Successor(Examples.ID, Examples.TARAKAN, 1);

        Move lost = Examples.redirected().redirect(other, Examples.SENDER, Examples.DONE);

        assertThat(told(lost)).isEqualTo("REDIRECTED");
    }

    @Test
    void neitherTimeNorALateRefusalGivesUpWhatIsGranted() {
        assertThat(
                        Examples.granted()
                                .abandon(
                                        new Abandonment.NotGranted(Examples.REFUSAL),
                                        Examples.DONE))
                .isInstanceOf(Move.Stays.class);
        assertThat(told(Examples.granted().abandon(new Abandonment.Superseded(), Examples.DONE)))
                .isEqualTo("Abandoned");
    }

    @Test
    void theRecipientHasToAnswerWithinTheTimeToStopAlsoWhereItHadAccepted() {
        Referral withdrawn = Examples.consentWithdrawn();

        assertThat(withdrawn.answerDueAt()).contains(Examples.STOP_DUE);
        assertThat(ReferralViews.isOverdue(withdrawn, Examples.STOP_DUE.plusMillis(1))).isTrue();
        assertThat(ReferralViews.isOverdue(withdrawn, Examples.STOP_DUE)).isFalse();
    }

    @Test
    void aSendersOwnRequestToCancelDoesNotStandForAWithdrawnConsent() {
        Move.Moved withdrawn =
                Examples.moved(
                        Examples.cancellationRequested()
                                .withdrawConsent(
                                        Examples.SENDER, Examples.DONE, Examples.STOP_DUE));

        assertThat(withdrawn.taken())
                .singleElement()
                .satisfies(step ->
                        assertThat(step.detail().reason()).contains(StepReason.CONSENT_WITHDRAWN));
        assertThat(withdrawn.next().trail().closing()).isPresent();
        assertThat(Examples.cancellationRequested().trail().closing()).isEmpty();
    }

    @Test
    void whatWasClosedStaysClosedInWhateverComesAfter() {
        Referral cancelled =
                Examples.next(
                        Examples.consentWithdrawn()
                                .cancel(Examples.LIAISON, Examples.DONE, Examples.CANCELLATION));

        assertThat(cancelled.trail().closing()).isPresent();
    }

    @Test
    void aReceiptIsNoReadingOfThePacketAndTheFirstReadingCounts() {
        Referral.Delivered received = (Referral.Delivered) Examples.received();
        assertThat(received.delivery().packetReadAt()).isEmpty();

        Referral.Delivered opened =
                (Referral.Delivered)
                        Examples.next(received.open(Examples.LIAISON, Examples.ANSWERED));
        assertThat(opened.delivery().packetReadAt()).contains(Examples.ANSWERED);
        assertThat(opened.open(Examples.LIAISON, Examples.DONE)).isInstanceOf(Move.Stays.class);
        Referral.Delivered recalled =
                (Referral.Delivered)
                        Examples.next(
                                opened.recall(Examples.SENDER, Examples.DONE, Examples.RECALL));
        assertThat(recalled.delivery().packetReadAt()).contains(Examples.ANSWERED);
    }

    @Test
    void theLoserOfARaceAgainstARecallLearnsOfIt() {
        Move lost =
                Examples.recalled().accept(Examples.LIAISON, Examples.DONE, Examples.ACCEPTANCE);

        assertThat(lost)
                .isInstanceOfSatisfying(
                        Move.Rejected.class,
                        rejected ->
                                assertThat(rejected.rejection().reasons())
                                        .extracting(Rejection.Reason::code)
                                        .containsExactly(Code.RECALLED));
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
