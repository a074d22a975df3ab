package id.tuntas.referrals.referral;

import static id.tuntas.referrals.referral.Stage.ABANDONED;
import static id.tuntas.referrals.referral.Stage.ACCEPTED;
import static id.tuntas.referrals.referral.Stage.COMPLETED;
import static id.tuntas.referrals.referral.Stage.DECLINED;
import static id.tuntas.referrals.referral.Stage.IN_PROGRESS;
import static id.tuntas.referrals.referral.Stage.RECEIVED;
import static id.tuntas.referrals.referral.Stage.SENT;

import id.tuntas.referrals.terms.Terms;
import java.time.Instant;
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

    /** What the recipient can do now. */
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
        return rejected(List.of(ABANDONED, COMPLETED, DECLINED), Optional.empty());
    }

    default Move accept(Actor by, Instant at, Detail detail) {
        return rejected(
                List.of(ABANDONED, ACCEPTED, IN_PROGRESS, COMPLETED, DECLINED), Optional.empty());
    }

    default Move decline(Actor by, Instant at, Detail detail) {
        return rejected(
                List.of(ABANDONED, ACCEPTED, IN_PROGRESS, COMPLETED, DECLINED), Optional.empty());
    }

    default Move start(Actor by, Instant at, Detail detail) {
        return rejected(
                List.of(ABANDONED, IN_PROGRESS, COMPLETED, DECLINED), Optional.of(ACCEPTED));
    }

    default Move complete(Actor by, Instant at, Detail detail) {
        return rejected(List.of(ABANDONED, COMPLETED, DECLINED), Optional.of(ACCEPTED));
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

    /** Its answer is waited for. */
    sealed interface Waiting extends Delivered {

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

    /** Not read yet. */
    record Sent(Terms terms, Delivery delivery, Trail trail) implements Waiting {

        @Override
        public Set<Action> actions() {
            return Set.of(Action.RECEIPT, Action.ACCEPTANCE, Action.DECLINE);
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
            return Set.of(Action.ACCEPTANCE, Action.DECLINE);
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
    record Accepted(Terms terms, Delivery delivery, Trail trail) implements Delivered {

        @Override
        public Set<Action> actions() {
            return Set.of(Action.PROGRESS, Action.COMPLETION);
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
    record InProgress(Terms terms, Delivery delivery, Trail trail) implements Delivered {

        @Override
        public Set<Action> actions() {
            return Set.of(Action.COMPLETION);
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

    /** Brought to an outcome; final. */
    record Completed(Terms terms, Delivery delivery, Trail trail) implements Delivered {}

    /** The recipient can't take it on; final. */
    record Declined(Terms terms, Delivery delivery, Trail trail) implements Delivered {}
}
