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
     * Where it stands: what is noted beside the lifecycle changes no state, to read what is to be
     * cancelled leaves the request as it is, and a refusal to redirect leads back to before.
     */
    Optional<Stage> standing() {
        Optional<Stage> standing = Optional.empty();
        Optional<Stage> before = Optional.empty();
        for (Step step : steps) {
            Stage stage = step.stage();
            switch (stage) {
                case PROGRESSED, OVERDUE, CONFIRMED_BY_PHONE, ASSIGNED, SENDER_CHANGED -> {}
                case REDIRECTION_REQUESTED -> {
                    before = standing;
                    standing = Optional.of(stage);
                }
                case REDIRECTION_REFUSED -> standing = before;
                case RECEIVED -> {
                    if (standing.filter(Stage.CANCELLATION_REQUESTED::equals).isEmpty()) {
                        standing = Optional.of(stage);
                    }
                }
                case SENT,
                        ACCEPTED,
                        IN_PROGRESS,
                        COMPLETED,
                        DECLINED,
                        ABANDONED,
                        CANCELLATION_REQUESTED,
                        CANCELLED,
                        REDIRECTED,
                        RECALLED ->
                        standing = Optional.of(stage);
            }
        }
        return standing;
    }

    /** How often its recipient has asked to redirect it: the number of the latest request. */
    int redirectionRequests() {
        return (int)
                steps.stream().filter(step -> step.stage() == Stage.REDIRECTION_REQUESTED).count();
    }

    /** The step since which nobody is shown the packet: a recall, or the end of a consent. */
    Optional<Step> closing() {
        return steps.stream().filter(Step::closesThePacket).findFirst();
    }

    /** The step as it counts for others: a request to redirect does until it is answered. */
    Optional<Step> counting(Stage stage) {
        return stage == Stage.REDIRECTION_REQUESTED
                ? steps.reversed().stream()
                        .filter(step -> step.stage() == stage && isToBeOrIsRedirected())
                        .findFirst()
                : at(stage);
    }

    private boolean isToBeOrIsRedirected() {
        return standing()
                .filter(stage -> stage == Stage.REDIRECTION_REQUESTED || stage == Stage.REDIRECTED)
                .isPresent();
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
