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

    Optional<Step> at(Stage stage) {
        return steps.stream().filter(step -> step.stage() == stage).findFirst();
    }
}
