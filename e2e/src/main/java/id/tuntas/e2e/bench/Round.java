package id.tuntas.e2e.bench;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * One round of the same kind of call by several clients at once.
 *
 * @param nanos how long each took, sorted
 */
public record Round(List<Long> nanos, Duration took) {

    /**
     * Makes each call once; a client takes the next one as soon as it is free.
     *
     * @param calls each fails by throwing, and then the whole round does
     */
    public static Round of(List<Runnable> calls, int clients) {
        Queue<Runnable> waiting = new ConcurrentLinkedQueue<>(calls);
        Queue<Long> nanos = new ConcurrentLinkedQueue<>();
        long from = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Runnable client =
                    () -> {
                        for (Runnable call = waiting.poll(); call != null; call = waiting.poll()) {
                            long start = System.nanoTime();
                            call.run();
                            nanos.add(System.nanoTime() - start);
                        }
                    };
            CompletableFuture.allOf(
                            Stream.generate(() -> CompletableFuture.runAsync(client, threads))
                                    .limit(clients)
                                    .toArray(CompletableFuture[]::new))
                    .join();
        }
        Duration took = Duration.ofNanos(System.nanoTime() - from);
        return new Round(nanos.stream().sorted().toList(), took);
    }

    static Round together(List<Round> rounds) {
        return new Round(
                rounds.stream().flatMap(round -> round.nanos().stream()).sorted().toList(),
                rounds.stream().map(Round::took).reduce(Duration.ZERO, Duration::plus));
    }

    /** Calls a second. */
    double rate() {
        return nanos.size() * 1e9 / took.toNanos();
    }

    /**
     * @param share such as 0.95; nearest rank
     * @return milliseconds
     */
    public double percentile(double share) {
        return nanos.get((int) Math.ceil(share * nanos.size()) - 1) / 1e6;
    }
}
