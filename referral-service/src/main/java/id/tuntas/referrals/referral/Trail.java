package id.tuntas.referrals.referral;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps that a referral has taken, in order. */
record Trail(List<Step> steps) {

    static final Trail NONE = new Trail(List.of());

    Trail {
        steps = List.copyOf(steps);
    }

    Trail with(List<Step> taken) {
        return new Trail(Stream.concat(steps.stream(), taken.stream()).toList());
    }

    boolean has(Stage stage) {
        return at(stage).isPresent();
    }

    /**
     * Where it stands: what is noted beside the lifecycle changes no state, and to read what is to
     * be cancelled leaves the request as it is.
     */
    Optional<Stage> standing() {
        return steps.reversed().stream()
                .map(Step::stage)
                .filter(stage -> !stage.isAside())
                .findFirst()
                .map(last ->
                        last == Stage.RECEIVED && has(Stage.CANCELLATION_REQUESTED)
                                ? Stage.CANCELLATION_REQUESTED
                                : last);
    }

    /** The last of what was noted of this kind. */
    <T extends Aside> Optional<T> last(Class<T> kind) {
        return steps.reversed().stream()
                .flatMap(step -> step.detail().aside().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    Optional<Step> at(Stage stage) {
        return steps.stream().filter(step -> step.stage() == stage).findFirst();
    }
}
