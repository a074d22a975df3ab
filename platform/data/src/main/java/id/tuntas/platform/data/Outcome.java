package id.tuntas.platform.data;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a write ended. What is the same for every aggregate (absent, stale, a key reused) is thrown
 * as a problem instead.
 */
public sealed interface Outcome<S, R> {

    /**
     * Saved, now or by the request that this one repeats.
     *
     * @param status the HTTP status of the first answer
     * @param location the {@code Location} of the first answer
     * @param replayed whether this request is a repeat
     */
    record Saved<S, R>(Stored<S> stored, int status, @Nullable String location, boolean replayed)
            implements Outcome<S, R> {}

    /** Refused by the aggregate; nothing was written. */
    record Refused<S, R>(R rejection) implements Outcome<S, R> {}

    default Saved<S, R> orElseThrow(Function<? super R, ? extends RuntimeException> problem) {
        return switch (this) {
            case Saved<S, R> saved -> saved;
            case Refused<S, R>(R rejection) -> throw problem.apply(rejection);
        };
    }
}
