package id.tuntas.gateway.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** One limit, and what each caller has left of it at this replica. */
final class Allowance {

    /** Beyond it those who asked longest ago begin anew: it costs memory, not safety. */
    private static final int MOST_CALLERS = 100_000;

    /**
     * What a caller has left.
     *
     * @param granted whether this call is within the limit
     * @param left how many more at once
     * @param full until nothing is used up any more
     * @param next until the next is granted; zero where this one was
     */
    record Left(boolean granted, long left, Duration full, Duration next) {}

    private final String name;
    private final LimitProperties.Limit limit;
    private final LoadingCache<String, Bucket> buckets;

    Allowance(String name, LimitProperties.Limit limit, TimeMeter time) {
        this.name = name;
        this.limit = limit;
        buckets =
                Caffeine.newBuilder()
                        .maximumSize(MOST_CALLERS)
                        // By then it is full again: a new one is the same.
                        .expireAfterAccess(limit.window())
                        .build(_ -> bucket(limit, time));
    }

    private static Bucket bucket(LimitProperties.Limit limit, TimeMeter time) {
        return Bucket.builder()
                .addLimit(bandwidth ->
                        bandwidth
                                .capacity(limit.quota())
                                .refillGreedy(limit.quota(), limit.window()))
                .withCustomTimePrecision(time)
                .build();
    }

    String name() {
        return name;
    }

    /** Uses one up, where one is left. */
    Left take(String caller) {
        ConsumptionProbe probe = buckets.get(caller).tryConsumeAndReturnRemaining(1);
        return new Left(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** As an item of the header {@code RateLimit-Policy}. */
    String policy() {
        return "\"%s\";q=%d;w=%d".formatted(name, limit.quota(), limit.window().toSeconds());
    }

    /** As an item of the header {@code RateLimit}. */
    String state(Left left) {
        return "\"%s\";r=%d;t=%d".formatted(name, left.left(), seconds(left.full()));
    }

    /** Rounded up: who comes back then is served. */
    static long seconds(Duration time) {
        return Math.ceilDiv(time.toMillis(), 1_000);
    }
}
