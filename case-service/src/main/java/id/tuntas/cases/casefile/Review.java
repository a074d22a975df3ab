package id.tuntas.cases.casefile;

import id.tuntas.platform.data.Personal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A second person's look at what one officer disclosed in immediate danger.
 *
 * @param dueAt when it should be done; it may come later, and is owed all the same
 */
public record Review(Instant dueAt, Optional<Finding> finding) {

    /**
     * What the second person found.
     *
     * @param verdict a code of list {@code review-verdict}
     */
    public record Finding(String verdict, @Nullable Personal<String> text, Step step) {}

    public static Review dueAt(Instant at) {
        return new Review(at, Optional.empty());
    }

    public boolean isMissing() {
        return finding.isEmpty();
    }
}
