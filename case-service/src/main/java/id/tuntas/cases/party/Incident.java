package id.tuntas.cases.party;

import id.tuntas.platform.data.Personal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened, or is about to.
 *
 * @param journey by which way, vessel and stops people were, or are to be, moved
 */
public record Incident(
        @Nullable Instant happenedAt,
        @Nullable Personal<String> place,
        @Nullable Personal<String> narrative,
        @Nullable Personal<String> journey) {

    public static final Incident UNKNOWN = new Incident(null, null, null, null);
}
