package id.tuntas.e2e.drill;

import id.tuntas.standalone.parts.PartFailure;
import java.time.Duration;

/**
 * How much of a drill; a machine is not to be kept busy for hours by a slip of the keyboard.
 *
 * @param count of what it counts: rounds, keys, writes at most, calls a round
 * @param seconds that something stays away, where it does
 */
public record Extent(int count, int seconds) {
    private static final int MOST = 5_000;
    private static final int LONGEST = 300;

    public Extent {
        if (count < 1 || count > MOST || seconds < 0 || seconds > LONGEST) {
            throw new PartFailure("1 to %d, for %d seconds at most".formatted(MOST, LONGEST));
        }
    }

    Duration away() {
        return Duration.ofSeconds(seconds);
    }
}
