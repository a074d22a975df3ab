package id.tuntas.referrals.referral;

import static id.tuntas.referrals.referral.Stage.ABANDONED;
import static id.tuntas.referrals.referral.Stage.ACCEPTED;
import static id.tuntas.referrals.referral.Stage.CANCELLATION_REQUESTED;
import static id.tuntas.referrals.referral.Stage.CANCELLED;
import static id.tuntas.referrals.referral.Stage.COMPLETED;
import static id.tuntas.referrals.referral.Stage.DECLINED;
import static id.tuntas.referrals.referral.Stage.IN_PROGRESS;
import static id.tuntas.referrals.referral.Stage.PROGRESSED;
import static id.tuntas.referrals.referral.Stage.RECALLED;
import static id.tuntas.referrals.referral.Stage.RECEIVED;
import static id.tuntas.referrals.referral.Stage.REDIRECTED;
import static id.tuntas.referrals.referral.Stage.REDIRECTION_REFUSED;
import static id.tuntas.referrals.referral.Stage.REDIRECTION_REQUESTED;
import static id.tuntas.referrals.referral.Stage.SENT;

import id.tuntas.platform.web.AgencyId;
import id.tuntas.referrals.terms.CaseNumber;
import id.tuntas.referrals.terms.ReferralId;
import id.tuntas.referrals.terms.Terms;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A request to one agency, from its preparing to its outcome (states and rights as in HL7 BSeR). A
 * state overrides the steps that it takes; to all others it names every reason against them.
 */
public sealed interface Referral {

    Terms terms();

    Trail trail();

    /** When the recipient's answer is due; empty where it was never asked. */
    default Optional<Instant> answerDueAt() {
        return Optional.empty();
    }

    /** Whether it is the recipient's turn to answer what the sender has asked. */
    default boolean waitsForRecipient() {
        return false;
    }

    /** Whether the answer that is due has not been given. */
    default boolean isUnanswered() {
        return false;
    }

    /** What each side can do now. */
    default Set<Action> actions() {
        return Set.of();
    }

    default Move send(Delivery delivery, Actor by) {
        return rejected(List.of(ABANDONED), Optional.empty());
    }

    default Move abandon(Abandonment why, Instant at) {
        return rejected(List.of(SENT), Optional.empty());
    }

    /** The recipient reads the packet, or says that it has the referral. */
    default Move read(Actor by, Instant at) {
        return rejected(
                List.of(ABANDONED, COMPLETED, DECLINED, CANCELLED, REDIRECTED, RECALLED),
                Optional.empty());
    }

    /** The recipient reads the packet: that is on record before it is shown. */
    default Move open(Actor by, Instant at) {
        return read(by, at);
    }

    default Move accept(Actor by, Instant at, Detail detail) {
        return rejected(
                List.of(
                        ABANDONED,
                        ACCEPTED,
                        IN_PROGRESS,
                        COMPLETED,
                        DECLINED,
                        CANCELLATION_REQUESTED,
                        CANCELLED,
                        REDIRECTION_REQUESTED,
                        REDIRECTED,
                        RECALLED),
                Optional.empty());
    }

    default Move decline(Actor by, Instant at, Detail detail) {
        return rejected(
                List.of(
                        ABANDONED,
                        ACCEPTED,
                        IN_PROGRESS,
                        COMPLETED,
                        DECLINED,
                        CANCELLATION_REQUESTED,
                        CANCELLED,
                        REDIRECTION_REQUESTED,
                        REDIRECTED,
                        RECALLED),
                Optional.empty());
    }

    /** Declines it as the recipient has just seen it stand: also what it had accepted. */
    default Move declineAsSeen(Actor by, Instant at, Detail detail) {
        return decline(by, at, detail);
    }

    default Move start(Actor by, Instant at, Detail detail) {
        return rejected(
                List.of(
                        ABANDONED,
                        IN_PROGRESS,
                        COMPLETED,
                        DECLINED,
                        CANCELLATION_REQUESTED,
                        CANCELLED,
                        REDIRECTION_REQUESTED,
                        REDIRECTED,
                        RECALLED),
                Optional.of(ACCEPTED));
    }

    default Move complete(Actor by, Instant at, Detail detail) {
        return rejected(
                List.of(ABANDONED, COMPLETED, DECLINED, CANCELLED, REDIRECTED, RECALLED),
                Optional.of(ACCEPTED));
    }

    /** The sender asks that it goes no further; only the recipient can end it. */
    default Move requestCancellation(Actor by, Instant at, Detail detail) {
        return rejected(
                List.of(
                        ABANDONED,
                        COMPLETED,
                        DECLINED,
                        CANCELLATION_REQUESTED,
                        CANCELLED,
                        REDIRECTED,
                        RECALLED),
                Optional.empty());
    }

    /** The recipient agrees to go no further. */
    default Move cancel(Actor by, Instant at, Detail detail) {
        return rejected(
                List.of(ABANDONED, COMPLETED, DECLINED, CANCELLED, REDIRECTED, RECALLED),
                Optional.of(CANCELLATION_REQUESTED));
    }

    /** The recipient can't take it on, and says who could; the sender decides. */
    default Move requestRedirection(Actor by, Instant at, Detail detail) {
        return rejected(
                List.of(
                        ABANDONED,
                        ACCEPTED,
                        IN_PROGRESS,
                        COMPLETED,
                        DECLINED,
                        CANCELLATION_REQUESTED,
                        CANCELLED,
                        REDIRECTION_REQUESTED,
                        REDIRECTED,
                        RECALLED),
                Optional.empty());
    }

    /** Asks it as the recipient has just seen it stand: also of what it had accepted. */
    default Move requestRedirectionAsSeen(Actor by, Instant at, Detail detail) {
        return requestRedirection(by, at, detail);
    }

    /** The sender keeps it where it is. */
    default Move refuseRedirection(Actor by, Instant at, Detail detail) {
        return rejected(
                List.of(ABANDONED, COMPLETED, DECLINED, CANCELLED, REDIRECTED, RECALLED),
                Optional.of(REDIRECTION_REQUESTED));
    }

    /**
     * It ends in favour of another. What is said to a successor stands for good: one that was
     * refused once is refused for ever.
     */
    default Move redirect(Successor successor, Actor by, Instant at) {
        return rejected(
                List.of(ABANDONED, COMPLETED, DECLINED, CANCELLED, REDIRECTED, RECALLED),
                Optional.of(REDIRECTION_REQUESTED));
    }

    /** The sender takes back what should not have been sent. */
    default Move recall(Actor by, Instant at, Detail detail) {
        return rejected(
                List.of(ABANDONED, COMPLETED, DECLINED, CANCELLED, REDIRECTED, RECALLED),
                Optional.empty());
    }

    /**
     * The consent that it rests on is gone: what was not sent is given up; what was, is shown no
     * more, and its recipient has to say that it has stopped. What has ended stays as it is.
     *
     * @param by who recorded the withdrawal
     * @param due by when the recipient has to answer
     */
    default Move withdrawConsent(Actor by, Instant at, Instant due) {
        return new Move.Stays();
    }

    /** What a successor carries has been granted and is kept; it waits for its predecessor. */
    default Move grant(CaseNumber caseNumber) {
        return rejected(List.of(ABANDONED), Optional.empty());
    }

    private Move rejected(List<Stage> notYet, Optional<Stage> needed) {
        return new Move.Rejected(Rejection.of(this, notYet, needed));
    }

    /** Asked for and not granted yet; its recipient does not know of it. */
    record Preparing(Terms terms) implements Referral {

        @Override
        public Trail trail() {
            return Trail.NONE;
        }

        @Override
        public Move send(Delivery delivery, Actor by) {
            return Move.to(
                    trail(),
                    List.of(Step.of(SENT, delivery.sentAt(), by)),
                    trail -> new Sent(terms, delivery, trail));
        }

        @Override
        public Move abandon(Abandonment why, Instant at) {
            return Move.to(
                    trail(),
                    List.of(Step.ours(ABANDONED, at)),
                    trail -> new Abandoned(terms, trail, why));
        }

        @Override
        public Move withdrawConsent(Actor by, Instant at, Instant due) {
            return abandon(new Abandonment.ConsentWithdrawn(), at);
        }

        @Override
        public Move grant(CaseNumber caseNumber) {
            return new Move.Moved(new Granted(terms, caseNumber), List.of());
        }
    }

    /**
     * The successor of one that is to be redirected: its packet is granted and kept, and it goes
     * out once the other has ended. Its recipient does not know of it.
     */
    record Granted(Terms terms, CaseNumber caseNumber) implements Referral {

        @Override
        public Trail trail() {
            return Trail.NONE;
        }

        @Override
        public Move send(Delivery delivery, Actor by) {
            return new Preparing(terms).send(delivery, by);
        }

        /** Nothing is missing any more, so time ends it as little as a refusal that came late. */
        @Override
        public Move abandon(Abandonment why, Instant at) {
            return switch (why) {
                case Abandonment.Superseded _, Abandonment.ConsentWithdrawn _ ->
                        new Preparing(terms).abandon(why, at);
                case Abandonment.OutOfTime _, Abandonment.NotGranted _ -> new Move.Stays();
            };
        }

        @Override
        public Move withdrawConsent(Actor by, Instant at, Instant due) {
            return abandon(new Abandonment.ConsentWithdrawn(), at);
        }

        @Override
        public Move grant(CaseNumber again) {
            return new Move.Stays();
        }
    }

    /** Never sent, and never will be; final. */
    record Abandoned(Terms terms, Trail trail, Abandonment why) implements Referral {

        @Override
        public Move abandon(Abandonment again, Instant at) {
            return new Move.Stays();
        }
    }

    /** Sent: both sides see it. */
    sealed interface Delivered extends Referral {

        Delivery delivery();

        @Override
        default Optional<Instant> answerDueAt() {
            return Optional.of(delivery().answerDueAt());
        }

        /** The same, delivered as told. */
        Delivered with(Delivery delivery);

        /** The step since which its packet is shown to nobody. */
        default Optional<Step> closing() {
            return trail().closing();
        }

        /** A repeat was faster. */
        @Override
        default Move send(Delivery again, Actor by) {
            return new Move.Stays();
        }

        @Override
        default Move grant(CaseNumber again) {
            return new Move.Stays();
        }

        /** Who says that they have it has not read it yet: the first reading is kept apart. */
        @Override
        default Move open(Actor by, Instant at) {
            Optional<Step> closing = closing();
            if (closing.isPresent()) {
                return new Move.Rejected(Rejection.by(closing.get()));
            }
            return switch (read(by, at)) {
                case Move.Rejected rejected -> rejected;
                case Move.Moved(Delivered next, List<Step> taken) ->
                        new Move.Moved(next.with(next.delivery().readAt(at)), taken);
                case Move.Moved moved -> moved;
                case Move.Stays stays ->
                        delivery().packetReadAt().isPresent()
                                ? stays
                                : new Move.Moved(with(delivery().readAt(at)), List.of());
            };
        }
    }

    /**
     * Not final: its sender may take it back, and the consent that it rests on may be withdrawn.
     */
    sealed interface Unfinished extends Delivered {

        @Override
        default Move recall(Actor by, Instant at, Detail detail) {
            return Move.to(
                    trail(),
                    List.of(Step.of(RECALLED, at, by, detail)),
                    trail -> new Recalled(terms(), delivery(), trail));
        }

        @Override
        default Move withdrawConsent(Actor by, Instant at, Instant due) {
            return Move.to(
                    trail(),
                    List.of(
                            Step.of(
                                    CANCELLATION_REQUESTED,
                                    at,
                                    by,
                                    Detail.reason(StepReason.CONSENT_WITHDRAWN, Optional.empty()))),
                    trail -> new CancellationRequested(terms(), delivery().dueAt(due), trail));
        }
    }

    /** Goes its way: its sender may ask for its end, once. */
    sealed interface Going extends Unfinished {

        @Override
        default Move requestCancellation(Actor by, Instant at, Detail detail) {
            return Move.to(
                    trail(),
                    List.of(Step.of(CANCELLATION_REQUESTED, at, by, detail)),
                    trail -> new CancellationRequested(terms(), delivery(), trail));
        }
    }

    /** Its answer is waited for. */
    sealed interface Waiting extends Going {

        @Override
        default boolean waitsForRecipient() {
            return true;
        }

        @Override
        default boolean isUnanswered() {
            return true;
        }

        /** The step that an answer implies here: who answers has read. */
        List<Step> reading(Actor by, Instant at);

        @Override
        default Move accept(Actor by, Instant at, Detail detail) {
            return Move.to(
                    trail(),
                    both(reading(by, at), Step.of(ACCEPTED, at, by, detail)),
                    trail -> new Accepted(terms(), delivery(), trail));
        }

        @Override
        default Move decline(Actor by, Instant at, Detail detail) {
            return Move.to(
                    trail(),
                    both(reading(by, at), Step.of(DECLINED, at, by, detail)),
                    trail -> new Declined(terms(), delivery(), trail));
        }

        @Override
        default Move requestRedirection(Actor by, Instant at, Detail detail) {
            return Move.to(
                    trail(),
                    both(reading(by, at), Step.of(REDIRECTION_REQUESTED, at, by, detail)),
                    trail -> new RedirectionRequested(terms(), delivery(), trail));
        }

        private static List<Step> both(List<Step> implied, Step answer) {
            return Stream.concat(implied.stream(), Stream.of(answer)).toList();
        }
    }

    /** Taken on. Who only answers a sent one must not undo it unseen, so it is declined as seen. */
    sealed interface Taken extends Going {

        @Override
        default Move declineAsSeen(Actor by, Instant at, Detail detail) {
            return Move.to(
                    trail(),
                    List.of(Step.of(DECLINED, at, by, detail)),
                    trail -> new Declined(terms(), delivery(), trail));
        }

        @Override
        default Move requestRedirectionAsSeen(Actor by, Instant at, Detail detail) {
            return Move.to(
                    trail(),
                    List.of(Step.of(REDIRECTION_REQUESTED, at, by, detail)),
                    trail -> new RedirectionRequested(terms(), delivery(), trail));
        }
    }

    /** Not read yet. */
    record Sent(Terms terms, Delivery delivery, Trail trail) implements Waiting {

        @Override
        public Sent with(Delivery other) {
            return new Sent(terms, other, trail);
        }

        @Override
        public Set<Action> actions() {
            return Set.of(
                    Action.RECEIPT,
                    Action.ACCEPTANCE,
                    Action.DECLINE,
                    Action.CANCELLATION_REQUEST,
                    Action.REDIRECTION,
                    Action.RECALL);
        }

        @Override
        public List<Step> reading(Actor by, Instant at) {
            return List.of(Step.of(RECEIVED, at, by));
        }

        @Override
        public Move read(Actor by, Instant at) {
            return Move.to(trail, reading(by, at), longer -> new Received(terms, delivery, longer));
        }
    }

    /** Read by a member or a system of the recipient. */
    record Received(Terms terms, Delivery delivery, Trail trail) implements Waiting {

        @Override
        public Received with(Delivery other) {
            return new Received(terms, other, trail);
        }

        @Override
        public Set<Action> actions() {
            return Set.of(
                    Action.ACCEPTANCE,
                    Action.DECLINE,
                    Action.CANCELLATION_REQUEST,
                    Action.REDIRECTION,
                    Action.RECALL);
        }

        @Override
        public List<Step> reading(Actor by, Instant at) {
            return List.of();
        }

        @Override
        public Move read(Actor by, Instant at) {
            return new Move.Stays();
        }
    }

    /** The recipient takes it on. */
    record Accepted(Terms terms, Delivery delivery, Trail trail) implements Taken {

        @Override
        public Accepted with(Delivery other) {
            return new Accepted(terms, other, trail);
        }

        @Override
        public Set<Action> actions() {
            return Set.of(
                    Action.DECLINE,
                    Action.PROGRESS,
                    Action.COMPLETION,
                    Action.CANCELLATION_REQUEST,
                    Action.REDIRECTION,
                    Action.RECALL);
        }

        @Override
        public Move read(Actor by, Instant at) {
            return new Move.Stays();
        }

        @Override
        public Move start(Actor by, Instant at, Detail detail) {
            return Move.to(
                    trail,
                    List.of(Step.of(IN_PROGRESS, at, by, detail)),
                    longer -> new InProgress(terms, delivery, longer));
        }

        /** What is done at once has been begun, too. */
        @Override
        public Move complete(Actor by, Instant at, Detail detail) {
            return Move.to(
                    trail,
                    List.of(Step.of(IN_PROGRESS, at, by), Step.of(COMPLETED, at, by, detail)),
                    longer -> new Completed(terms, delivery, longer));
        }
    }

    /** The recipient serves. */
    record InProgress(Terms terms, Delivery delivery, Trail trail) implements Taken {

        @Override
        public InProgress with(Delivery other) {
            return new InProgress(terms, other, trail);
        }

        @Override
        public Set<Action> actions() {
            return Set.of(
                    Action.DECLINE,
                    Action.PROGRESS,
                    Action.COMPLETION,
                    Action.CANCELLATION_REQUEST,
                    Action.REDIRECTION,
                    Action.RECALL);
        }

        /** Begun already; what there is to say is said as often as there is something. */
        @Override
        public Move start(Actor by, Instant at, Detail detail) {
            return detail.isEmpty()
                    ? Taken.super.start(by, at, detail)
                    : Move.to(
                            trail,
                            List.of(Step.of(PROGRESSED, at, by, detail)),
                            longer -> new InProgress(terms, delivery, longer));
        }

        @Override
        public Move read(Actor by, Instant at) {
            return new Move.Stays();
        }

        @Override
        public Move complete(Actor by, Instant at, Detail detail) {
            return Move.to(
                    trail,
                    List.of(Step.of(COMPLETED, at, by, detail)),
                    longer -> new Completed(terms, delivery, longer));
        }
    }

    /** Its sender wants no more of it; until its recipient answers it stands where it stood. */
    record CancellationRequested(Terms terms, Delivery delivery, Trail trail)
            implements Unfinished {

        @Override
        public CancellationRequested with(Delivery other) {
            return new CancellationRequested(terms, other, trail);
        }

        @Override
        public boolean waitsForRecipient() {
            return true;
        }

        /** That a withdrawn consent has been heeded is an answer of its own. */
        @Override
        public boolean isUnanswered() {
            return closing().isPresent() || !trail.has(ACCEPTED);
        }

        /** Told once; a sender's own request does not stand for it. */
        @Override
        public Move withdrawConsent(Actor by, Instant at, Instant due) {
            return closing().isPresent()
                    ? new Move.Stays()
                    : Unfinished.super.withdrawConsent(by, at, due);
        }

        @Override
        public Set<Action> actions() {
            Set<Action> actions = EnumSet.of(Action.COMPLETION, Action.CANCELLATION, Action.RECALL);
            if (!trail.has(RECEIVED)) {
                actions.add(Action.RECEIPT);
            }
            return actions;
        }

        @Override
        public Move read(Actor by, Instant at) {
            return trail.has(RECEIVED)
                    ? new Move.Stays()
                    : Move.to(
                            trail,
                            List.of(Step.of(RECEIVED, at, by)),
                            longer -> new CancellationRequested(terms, delivery, longer));
        }

        /** It was done already: all that comes before is said with it. */
        @Override
        public Move complete(Actor by, Instant at, Detail detail) {
            return Move.to(
                    trail,
                    implied(
                            List.of(RECEIVED, ACCEPTED, IN_PROGRESS),
                            Step.of(COMPLETED, at, by, detail)),
                    longer -> new Completed(terms, delivery, longer));
        }

        @Override
        public Move cancel(Actor by, Instant at, Detail detail) {
            return Move.to(
                    trail,
                    implied(List.of(RECEIVED), Step.of(CANCELLED, at, by, detail)),
                    longer -> new Cancelled(terms, delivery, longer));
        }

        private List<Step> implied(List<Stage> before, Step answer) {
            return Stream.concat(
                            before.stream()
                                    .filter(stage -> !trail.has(stage))
                                    .map(stage ->
                                            new Step(stage, answer.at(), answer.by(), Detail.NONE)),
                            Stream.of(answer))
                    .toList();
        }
    }

    /**
     * Its recipient asks to redirect it, and its sender decides. It is the recipient's for that
     * long, and unanswered if it was.
     */
    record RedirectionRequested(Terms terms, Delivery delivery, Trail trail) implements Going {

        @Override
        public RedirectionRequested with(Delivery other) {
            return new RedirectionRequested(terms, other, trail);
        }

        @Override
        public boolean waitsForRecipient() {
            return isUnanswered();
        }

        @Override
        public boolean isUnanswered() {
            return !trail.has(ACCEPTED);
        }

        @Override
        public Set<Action> actions() {
            return EnumSet.of(
                    isUnanswered() ? Action.ACCEPTANCE : Action.COMPLETION,
                    Action.DECLINE,
                    Action.CANCELLATION_REQUEST,
                    Action.REDIRECTION_CONFIRMATION,
                    Action.REDIRECTION_REFUSAL,
                    Action.RECALL);
        }

        @Override
        public Move read(Actor by, Instant at) {
            return new Move.Stays();
        }

        @Override
        public Move accept(Actor by, Instant at, Detail detail) {
            return isUnanswered()
                    ? new Received(terms, delivery, trail).accept(by, at, detail)
                    : Going.super.accept(by, at, detail);
        }

        @Override
        public Move decline(Actor by, Instant at, Detail detail) {
            return isUnanswered()
                    ? declineAsSeen(by, at, detail)
                    : Going.super.decline(by, at, detail);
        }

        @Override
        public Move declineAsSeen(Actor by, Instant at, Detail detail) {
            return Move.to(
                    trail,
                    List.of(Step.of(DECLINED, at, by, detail)),
                    longer -> new Declined(terms, delivery, longer));
        }

        @Override
        public Move complete(Actor by, Instant at, Detail detail) {
            if (isUnanswered()) {
                return Going.super.complete(by, at, detail);
            }
            return trail.has(IN_PROGRESS)
                    ? new InProgress(terms, delivery, trail).complete(by, at, detail)
                    : new Accepted(terms, delivery, trail).complete(by, at, detail);
        }

        @Override
        public Move refuseRedirection(Actor by, Instant at, Detail detail) {
            return Move.to(
                    trail, List.of(Step.of(REDIRECTION_REFUSED, at, by, detail)), this::asBefore);
        }

        /** The agency that the recipient has named. */
        AgencyId proposed() {
            return trail.counting(REDIRECTION_REQUESTED)
                    .flatMap(step -> step.detail().to())
                    .orElseThrow(() -> new IllegalStateException("a request names an agency"));
        }

        private Referral asBefore(Trail longer) {
            if (isUnanswered()) {
                return new Received(terms, delivery, longer);
            }
            return trail.has(IN_PROGRESS)
                    ? new InProgress(terms, delivery, longer)
                    : new Accepted(terms, delivery, longer);
        }

        @Override
        public Move redirect(Successor successor, Actor by, Instant at) {
            return successor.answers() == trail.redirectionRequests()
                    ? Move.to(
                            trail,
                            List.of(Step.of(REDIRECTED, at, by, Detail.to(successor.recipient()))),
                            longer -> new Redirected(terms, delivery, longer, successor.id()))
                    : new Move.Rejected(Rejection.ofAnswered(trail));
        }
    }

    /** Another referral has taken its place; final. */
    record Redirected(Terms terms, Delivery delivery, Trail trail, ReferralId successor)
            implements Delivered {

        @Override
        public Redirected with(Delivery other) {
            return new Redirected(terms, other, trail, successor);
        }

        @Override
        public Move redirect(Successor again, Actor by, Instant at) {
            return again.id().equals(successor)
                    ? new Move.Stays()
                    : Delivered.super.redirect(again, by, at);
        }
    }

    /** Taken back by its sender: its packet is gone; final. */
    record Recalled(Terms terms, Delivery delivery, Trail trail) implements Delivered {

        @Override
        public Recalled with(Delivery other) {
            return new Recalled(terms, other, trail);
        }
    }

    /** Both sides agree that it goes no further; final. */
    record Cancelled(Terms terms, Delivery delivery, Trail trail) implements Delivered {

        @Override
        public Cancelled with(Delivery other) {
            return new Cancelled(terms, other, trail);
        }
    }

    /** Brought to an outcome; final. */
    record Completed(Terms terms, Delivery delivery, Trail trail) implements Delivered {

        @Override
        public Completed with(Delivery other) {
            return new Completed(terms, other, trail);
        }
    }

    /** The recipient can't take it on, or go on with it; final. */
    record Declined(Terms terms, Delivery delivery, Trail trail) implements Delivered {

        @Override
        public Declined with(Delivery other) {
            return new Declined(terms, other, trail);
        }
    }
}
