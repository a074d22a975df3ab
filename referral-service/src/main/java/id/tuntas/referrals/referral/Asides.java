package id.tuntas.referrals.referral;

import id.tuntas.referrals.terms.Sender;
import id.tuntas.referrals.terms.Terms;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What can be noted on a referral beside its lifecycle: its state stays, and its trail gets longer.
 */
final class Asides {

    private Asides() {}

    /** What each side can note now. */
    static Set<Action> actions(Referral referral) {
        Set<Action> actions = EnumSet.noneOf(Action.class);
        if (isCalledFor(referral)) {
            actions.add(Action.PHONE_CONFIRMATION);
        }
        if (isGoing(referral)) {
            actions.add(Action.ASSIGNMENT);
        }
        return actions;
    }

    /**
     * When it is to be said that the answer is late: at its time, or once the last phone call has
     * held it back for long enough. Empty where it was answered, or said already.
     */
    static Optional<Instant> nextStepAt(Referral referral) {
        return referral.answerDueAt()
                .filter(due -> referral.isUnanswered() && !isCalledLate(referral, due))
                .map(due -> heldBack(referral, due));
    }

    /** A withdrawn consent gives an answer a time of its own. */
    private static boolean isCalledLate(Referral referral, Instant due) {
        return referral.trail().steps().stream()
                .anyMatch(step -> step.stage() == Stage.OVERDUE && !step.at().isBefore(due));
    }

    /** Says that the answer is late, once. */
    static Move overdue(Referral referral, Instant at) {
        return nextStepAt(referral).filter(due -> !due.isAfter(at)).isPresent()
                ? noted(referral, Step.ours(Stage.OVERDUE, at))
                : new Move.Stays();
    }

    /** The sender has reached somebody by phone. */
    static Move confirmByPhone(Referral referral, Actor by, Instant at, Detail call) {
        if (isCalledFor(referral)) {
            return noted(referral, Step.of(Stage.CONFIRMED_BY_PHONE, at, by, call));
        }
        Rejection answered =
                referral.isUnanswered() ? new Rejection(List.of()) : Rejection.ofStanding(referral);
        return new Move.Rejected(
                referral.terms().isUrgent() ? answered : answered.and(Rejection.Code.NOT_URGENT));
    }

    /** The recipient gives it to one of its people; its queue stays the agency's. */
    static Move assign(Referral referral, Actor by, Instant at, Aside.Assignment assignment) {
        if (!isGoing(referral)) {
            return new Move.Rejected(Rejection.ofStanding(referral));
        }
        return assignee(referral).filter(assignment::equals).isPresent()
                ? new Move.Stays()
                : noted(
                        referral,
                        Step.of(
                                Stage.ASSIGNED,
                                at,
                                by,
                                Detail.aside(assignment, Optional.empty())));
    }

    static Optional<Aside.Assignment> assignee(Referral referral) {
        return referral.trail().last(Aside.Assignment.class);
    }

    /**
     * Its case has gone to another unit, which is its sender from now on, also of what has ended.
     * What was never sent stays with who tried; a transfer that another has overtaken is past.
     *
     * @param by who took the case over, a member of the unit that has it now
     */
    static Move changeSender(Referral referral, Aside.SenderChange change, Actor by, Instant at) {
        if (!referral.terms().sender().agencyId().equals(change.from())
                || isOvertaken(referral, change)) {
            return new Move.Stays();
        }
        Terms terms = referral.terms().by(new Sender(by.agencyId(), by.subject()));
        return switch (referral) {
            case Referral.Preparing _ -> new Move.Moved(new Referral.Preparing(terms), List.of());
            case Referral.Granted(_, var caseNumber) ->
                    new Move.Moved(new Referral.Granted(terms, caseNumber), List.of());
            case Referral.Abandoned _ -> new Move.Stays();
            case Referral.Delivered delivered ->
                    Move.to(
                            delivered.trail(),
                            List.of(
                                    Step.of(
                                            Stage.SENDER_CHANGED,
                                            at,
                                            by,
                                            Detail.aside(change, Optional.empty()))),
                            longer -> with(delivered, terms, longer));
        };
    }

    private static boolean isOvertaken(Referral referral, Aside.SenderChange change) {
        return referral.trail()
                .last(Aside.SenderChange.class)
                .filter(last -> !last.transferredAt().isBefore(change.transferredAt()))
                .isPresent();
    }

    private static boolean isCalledFor(Referral referral) {
        return referral.isUnanswered() && referral.terms().isUrgent();
    }

    private static boolean isGoing(Referral referral) {
        return referral instanceof Referral.Delivered && !referral.actions().isEmpty();
    }

    private static Instant heldBack(Referral referral, Instant due) {
        return referral.trail()
                .last(Aside.PhoneCall.class)
                .map(Aside.PhoneCall::holdsUntil)
                .filter(due::isBefore)
                .orElse(due);
    }

    private static Move noted(Referral referral, Step step) {
        return Move.to(
                referral.trail(),
                List.of(step),
                longer -> with(referral, referral.terms(), longer));
    }

    private static Referral with(Referral referral, Terms terms, Trail trail) {
        return switch (referral) {
            case Referral.Sent(_, var delivery, _) -> new Referral.Sent(terms, delivery, trail);
            case Referral.Received(_, var delivery, _) ->
                    new Referral.Received(terms, delivery, trail);
            case Referral.Accepted(_, var delivery, _) ->
                    new Referral.Accepted(terms, delivery, trail);
            case Referral.InProgress(_, var delivery, _) ->
                    new Referral.InProgress(terms, delivery, trail);
            case Referral.CancellationRequested(_, var delivery, _) ->
                    new Referral.CancellationRequested(terms, delivery, trail);
            case Referral.RedirectionRequested(_, var delivery, _) ->
                    new Referral.RedirectionRequested(terms, delivery, trail);
            case Referral.Cancelled(_, var delivery, _) ->
                    new Referral.Cancelled(terms, delivery, trail);
            case Referral.Completed(_, var delivery, _) ->
                    new Referral.Completed(terms, delivery, trail);
            case Referral.Declined(_, var delivery, _) ->
                    new Referral.Declined(terms, delivery, trail);
            case Referral.Recalled(_, var delivery, _) ->
                    new Referral.Recalled(terms, delivery, trail);
            case Referral.Redirected(_, var delivery, _, var successor) ->
                    new Referral.Redirected(terms, delivery, trail, successor);
            case Referral.Preparing _, Referral.Granted _, Referral.Abandoned _ ->
                    throw new IllegalStateException("nothing is noted on what was not sent");
        };
    }
}
