package id.tuntas.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.platform.data.Event;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PublishingStepsTests {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @EnumSource
    void writesTheGoldenExampleOfEachType(Stage stage) {
        Move.Moved moved = Examples.moved(moveTo(stage).get());

        Event event = ReferralMessages.of(Examples.ID, moved.next(), moved.taken().getLast());

        JsonNode data = JSON.valueToTree(event.data());
        assertThat(event.type()).isEqualTo("id.tuntas.referral." + stage.verb() + ".v1");
        assertThat(data).isEqualTo(GoldenEvents.example(stage.verb()));
        assertThat(GoldenEvents.violations(stage.verb(), data.toString())).isEmpty();
    }

    /** The texts and names that these steps carry. */
    @ParameterizedTest
    @EnumSource
    void tellsNothingOfAPerson(Stage stage) {
        Move.Moved moved = Examples.moved(moveTo(stage).get());

        List<String> told =
                moved.taken().stream()
                        .map(step -> ReferralMessages.of(Examples.ID, moved.next(), step))
                        .map(event -> event.data().toString())
                        .toList();

        assertThat(told)
                .allSatisfy(data ->
                        assertThat(data)
                                .doesNotContain(
                                        "Bripka",
                                        "Aiptu",
                                        "Piket",
                                        "Korban",
                                        "pelabuhan",
                                        "Polres",
                                        "Tim ",
                                        "LP/B"));
    }

    @Test
    void saysThatTheConsentIsGoneInTheTermsOfTheSchemas() {
        for (Move move :
                List.of(
                        Examples.preparing()
                                .withdrawConsent(Examples.SENDER, Examples.DONE, Examples.STOP_DUE),
                        Examples.granted().abandon(new Abandonment.Superseded(), Examples.DONE),
                        Examples.sent()
                                .withdrawConsent(
                                        Examples.SENDER, Examples.DONE, Examples.STOP_DUE))) {
            Move.Moved moved = Examples.moved(move);
            Step step = moved.taken().getLast();
            JsonNode data =
                    JSON.valueToTree(ReferralMessages.of(Examples.ID, moved.next(), step).data());

            assertThat(GoldenEvents.violations(step.stage().verb(), data.toString())).isEmpty();
        }
    }

    private static Supplier<Move> moveTo(Stage stage) {
        return switch (stage) {
            case SENT -> () -> Examples.preparing().send(Examples.DELIVERY, Examples.SENDER);
            case RECEIVED -> () -> Examples.sent().read(Examples.LIAISON, Examples.READ);
            case ACCEPTED ->
                    () ->
                            Examples.received()
                                    .accept(
                                            Examples.SYSTEM,
                                            Examples.ANSWERED,
                                            Examples.ACCEPTANCE);
            case DECLINED ->
                    () ->
                            Examples.received()
                                    .decline(Examples.LIAISON, Examples.ANSWERED, Examples.DECLINE);
            case IN_PROGRESS ->
                    () ->
                            Examples.accepted()
                                    .start(Examples.LIAISON, Examples.STARTED, Examples.PROGRESS);
            case PROGRESSED ->
                    () ->
                            Examples.inProgress()
                                    .start(Examples.LIAISON, Examples.DONE, Examples.MISSED);
            case COMPLETED ->
                    () ->
                            Examples.inProgress()
                                    .complete(Examples.LIAISON, Examples.DONE, Examples.COMPLETION);
            case CANCELLATION_REQUESTED ->
                    () ->
                            Examples.inProgress()
                                    .requestCancellation(
                                            Examples.SENDER,
                                            Examples.STARTED,
                                            Examples.CANCELLATION_REQUEST);
            case CANCELLED ->
                    () ->
                            Examples.cancellationRequested()
                                    .cancel(Examples.LIAISON, Examples.DONE, Examples.CANCELLATION);
            case REDIRECTION_REQUESTED ->
                    () ->
                            Examples.received()
                                    .requestRedirection(
                                            Examples.LIAISON,
                                            Examples.ANSWERED,
                                            Examples.REDIRECTION);
            case REDIRECTION_REFUSED ->
                    () ->
                            Examples.redirectionRequested()
                                    .refuseRedirection(
                                            Examples.SENDER,
                                            Examples.DONE,
                                            Examples.REDIRECTION_REFUSAL);
            case REDIRECTED ->
                    () ->
                            Examples.redirectionRequested()
                                    .redirect(
                                            Examples.successor(1), Examples.SENDER, Examples.DONE);
            case RECALLED ->
                    () ->
                            Examples.received()
                                    .recall(Examples.SENDER, Examples.DONE, Examples.RECALL);
            case OVERDUE -> () -> Asides.overdue(Examples.sent(), Examples.DUE);
            case CONFIRMED_BY_PHONE ->
                    () ->
                            Asides.confirmByPhone(
                                    Examples.sent(),
                                    Examples.SENDER,
                                    Examples.READ,
                                    Examples.CALLED);
            case ASSIGNED ->
                    () ->
                            Asides.assign(
                                    Examples.received(),
                                    Examples.LIAISON,
                                    Examples.ANSWERED,
                                    Examples.ASSIGNMENT);
            case SENDER_CHANGED ->
                    () ->
                            Asides.changeSender(
                                    Examples.received(),
                                    Examples.SENDER_CHANGE,
                                    Examples.OTHER_UNIT,
                                    Examples.DONE);
            case ABANDONED ->
                    () ->
                            Examples.preparing()
                                    .abandon(new Abandonment.OutOfTime(), Examples.ANSWERED);
        };
    }
}
