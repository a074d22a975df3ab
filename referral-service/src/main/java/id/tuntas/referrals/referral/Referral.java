package id.tuntas.referrals.referral;

import static id.tuntas.referrals.referral.Stage.ABANDONED;
import static id.tuntas.referrals.referral.Stage.ACCEPTED;
import static id.tuntas.referrals.referral.Stage.CANCELLATION_REQUESTED;
import static id.tuntas.referrals.referral.Stage.CANCELLED;
import static id.tuntas.referrals.referral.Stage.COMPLETED;
import static id.tuntas.referrals.referral.Stage.DECLINED;
import static id.tuntas.referrals.referral.Stage.IN_PROGRESS;
import static id.tuntas.referrals.referral.Stage.PROGRESSED;
import static id.tuntas.referrals.referral.Stage.RECEIVED;
import static id.tuntas.referrals.referral.Stage.SENT;

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
        return rejected(List.of(ABANDONED, COMPLETED, DECLINED, CANCELLED), Optional.empty());
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
                        CANCELLED),
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
                        CANCELLED),
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
                        CANCELLED),
                Optional.of(ACCEPTED));
    }

    default Move complete(Actor by, Instant at, Detail detail) {
        return rejected(List.of(ABANDONED, COMPLETED, DECLINED, CANCELLED), Optional.of(ACCEPTED));
    }

    /** The sender asks that it goes no further; only the recipient can end it. */
    default Move requestCancellation(Actor by, Instant at, Detail detail) {
        return rejected(
                List.of(ABANDONED, COMPLETED, DECLINED, CANCELLATION_REQUESTED, CANCELLED),
                Optional.empty());
    }

    /** The recipient agrees to go no further. */
    default Move cancel(Actor by, Instant at, Detail detail) {
        return rejected(
                List.of(ABANDONED, COMPLETED, DECLINED, CANCELLED),
                Optional.of(CANCELLATION_REQUESTED));
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

        /** A repeat was faster. */
        @Override
        default Move send(Delivery again, Actor by) {
            return new Move.Stays();
        }
    }

    /** Not final: its sender may ask for its end, once. */
    sealed interface Going extends Delivered {

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
    }

    /** Not read yet. */
    record Sent(Terms terms, Delivery delivery, Trail trail) implements Waiting {

        @Override
        public Set<Action> actions() {
            return Set.of(
                    Action.RECEIPT, Action.ACCEPTANCE, Action.DECLINE, Action.CANCELLATION_REQUEST);
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
        public Set<Action> actions() {
            return Set.of(Action.ACCEPTANCE, Action.DECLINE, Action.CANCELLATION_REQUEST);
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
        public Set<Action> actions() {
            return Set.of(
                    Action.DECLINE,
                    Action.PROGRESS,
                    Action.COMPLETION,
                    Action.CANCELLATION_REQUEST);
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
        public Set<Action> actions() {
            return Set.of(
                    Action.DECLINE,
                    Action.PROGRESS,
                    Action.COMPLETION,
                    Action.CANCELLATION_REQUEST);
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
    record CancellationRequested(Terms terms, Delivery delivery, Trail trail) implements Delivered {

        @Override
        public boolean waitsForRecipient() {
            return true;
        }

        @Override
        public boolean isUnanswered() {
            return !trail.has(ACCEPTED);
        }

        @Override
        public Set<Action> actions() {
            Set<Action> actions = EnumSet.of(Action.COMPLETION, Action.CANCELLATION);
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

    /** Both sides agree that it goes no further; final. */
    record Cancelled(Terms terms, Delivery delivery, Trail trail) implements Delivered {}

    /** Brought to an outcome; final. */
    record Completed(Terms terms, Delivery delivery, Trail trail) implements Delivered {}

    /** The recipient can't take it on, or go on with it; final. */
    record Declined(Terms terms, Delivery delivery, Trail trail) implements Delivered {}
}
