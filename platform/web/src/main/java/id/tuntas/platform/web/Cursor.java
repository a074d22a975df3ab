package id.tuntas.platform.web;

import java.util.Optional;

/**
 * Which page of a list is asked for: {@code ?after=&limit=}, at most 100, 50 unless told.
 *
 * @param after the opaque cursor of the last item seen
 */
public record Cursor(Optional<String> after, int limit) {

    static final int DEFAULT_LIMIT = 50;
    static final int MAX_LIMIT = 100;

    public Cursor {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Problem.of(ProblemTypes.INVALID_PARAMETER)
                    .with("parameter", "limit")
                    .with("minimum", 1)
                    .with("maximum", MAX_LIMIT);
        }
        if (after.isPresent() && !Ids.isHarmless(after.get())) {
            throw Problem.of(ProblemTypes.INVALID_PARAMETER).with("parameter", "after");
        }
    }
}
