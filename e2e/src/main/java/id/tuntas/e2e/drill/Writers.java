package id.tuntas.e2e.drill;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A few people at work, one thing after the other, until they are told to stop. */
final class Writers<T> implements AutoCloseable {
    private static final int AT_ONCE = 4;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<T> done = new ConcurrentLinkedQueue<>();
    private final List<CompletableFuture<Void>> running;
    private volatile boolean stopped;

    /**
     * @param most how many things in all
     * @param every how long each waits after a thing, as people do
     */
    Writers(int most, Duration every, Supplier<T> work) {
        this(most, every, AT_ONCE, work);
    }

    Writers(int most, Duration every, int atOnce, Supplier<T> work) {
        AtomicInteger left = new AtomicInteger(most);
        running =
                IntStream.range(0, atOnce)
                        .mapToObj(_ ->
                                CompletableFuture.runAsync(
                                        () -> {
                                            while (!stopped && left.getAndDecrement() > 0) {
                                                done.add(work.get());
                                                Field.pause(every);
                                            }
                                        },
                                        threads))
                        .toList();
    }

    int count() {
        return done.size();
    }

    /** What all of them did. */
    List<T> finish() {
        stopped = true;
        running.forEach(CompletableFuture::join);
        return List.copyOf(done);
    }

    @Override
    public void close() {
        stopped = true;
        threads.close();
    }
}
