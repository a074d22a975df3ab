package id.tuntas.referrals.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a referral does not take a step: every reason, each with the step that is in the way. */
record Rejection(List<Reason> reasons) {

    /** What is in the way. */
    enum Code {
        NOT_SENT,
        ABANDONED,
        NOT_ACCEPTED,
        ALREADY_SENT,
        ALREADY_ACCEPTED,
        ALREADY_STARTED,
        ALREADY_COMPLETED,
        DECLINED,
        CANCELLATION_REQUESTED,
        CANCELLATION_NOT_REQUESTED,
        CANCELLED,
        REDIRECTION_REQUESTED,
        REDIRECTION_NOT_REQUESTED,
        REDIRECTED,
        RECALLED,
        NOT_URGENT
    }

    /**
     * @param step who and when, so that the loser of a race sees what happened
     */
    record Reason(Code code, Optional<Step> step) {}

    Rejection {
        reasons = List.copyOf(reasons);
    }

    /** Of what must not be there yet, all that is; of what must be, that it isn't. */
    static Rejection of(Referral referral, List<Stage> notYet, Optional<Stage> needed) {
        List<Reason> reasons = new ArrayList<>();
        if (referral instanceof Referral.Preparing || referral instanceof Referral.Granted) {
            reasons.add(new Reason(Code.NOT_SENT, Optional.empty()));
        }
        for (Stage stage : notYet) {
            referral.trail()
                    .counting(stage)
                    .ifPresent(step -> reasons.add(new Reason(code(stage), Optional.of(step))));
        }
        needed.filter(stage -> referral.trail().counting(stage).isEmpty())
                .ifPresent(stage -> reasons.add(new Reason(missing(stage), Optional.empty())));
        return new Rejection(reasons);
    }

    /** The request to redirect that a successor was made for has been answered otherwise. */
    static Rejection ofAnswered(Trail trail) {
        return new Rejection(
                List.of(
                        new Reason(
                                Code.REDIRECTION_NOT_REQUESTED,
                                trail.counting(Stage.REDIRECTION_REQUESTED))));
    }

    /** This step is in the way. */
    static Rejection by(Step step) {
        return new Rejection(List.of(new Reason(code(step.stage()), Optional.of(step))));
    }

    /** Where it stands already is in the way of what is noted beside the lifecycle. */
    static Rejection ofStanding(Referral referral) {
        return of(referral, referral.trail().standing().stream().toList(), Optional.empty());
    }

    Rejection and(Code code) {
        return new Rejection(
                Stream.concat(reasons.stream(), Stream.of(new Reason(code, Optional.empty())))
                        .toList());
    }

    private static Code code(Stage stage) {
        return switch (stage) {
            case SENT, RECEIVED -> Code.ALREADY_SENT;
            case ACCEPTED -> Code.ALREADY_ACCEPTED;
            case IN_PROGRESS, PROGRESSED -> Code.ALREADY_STARTED;
            case COMPLETED -> Code.ALREADY_COMPLETED;
            case DECLINED -> Code.DECLINED;
            case ABANDONED -> Code.ABANDONED;
            case CANCELLATION_REQUESTED -> Code.CANCELLATION_REQUESTED;
            case CANCELLED -> Code.CANCELLED;
            case REDIRECTION_REQUESTED, REDIRECTION_REFUSED -> Code.REDIRECTION_REQUESTED;
            case REDIRECTED -> Code.REDIRECTED;
            case RECALLED -> Code.RECALLED;
            case OVERDUE, CONFIRMED_BY_PHONE, ASSIGNED, SENDER_CHANGED ->
                    throw new IllegalStateException("stands in the way of nothing");
        };
    }

    private static Code missing(Stage stage) {
        if (stage == Stage.REDIRECTION_REQUESTED) {
            return Code.REDIRECTION_NOT_REQUESTED;
        }
        return stage == Stage.CANCELLATION_REQUESTED
                ? Code.CANCELLATION_NOT_REQUESTED
                : Code.NOT_ACCEPTED;
    }
}
