package id.tuntas.referrals.referral;

import java.time.Instant;
import java.util.Optional;

/**
 * A stage reached: when, and by whom.
 *
 * @param by empty where this service did it itself
 */
record Step(Stage stage, Instant at, Optional<Actor> by, Detail detail) {

    static Step of(Stage stage, Instant at, Actor by) {
        return of(stage, at, by, Detail.NONE);
    }

    static Step of(Stage stage, Instant at, Actor by, Detail detail) {
        return new Step(stage, at, Optional.of(by), detail);
    }

    /** Whether the packet is shown to nobody from here on. */
    boolean closesThePacket() {
        return stage == Stage.RECALLED
                || (stage == Stage.CANCELLATION_REQUESTED
                        && detail.reason()
                                .filter(StepReason.CONSENT_WITHDRAWN::equals)
                                .isPresent());
    }

    static Step ours(Stage stage, Instant at) {
        return new Step(stage, at, Optional.empty(), Detail.NONE);
    }
}
