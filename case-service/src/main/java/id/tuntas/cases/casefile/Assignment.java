package id.tuntas.cases.casefile;

import java.time.Instant;
import java.util.Optional;

/**
 * That a case-manager of the unit carries the case.
 *
 * @param assignee the person's subject
 * @param handOver the hand-over of a colleague's cases that it was part of
 * @param ended when somebody else, or another unit, took over
 */
public record Assignment(
        String assignee, Step given, Optional<String> handOver, Optional<Instant> ended) {

    public static Assignment to(String assignee, Step given, Optional<String> handOver) {
        return new Assignment(assignee, given, handOver, Optional.empty());
    }

    boolean isCurrent() {
        return ended.isEmpty();
    }

    Assignment endedAt(Instant at) {
        return isCurrent() ? new Assignment(assignee, given, handOver, Optional.of(at)) : this;
    }
}
