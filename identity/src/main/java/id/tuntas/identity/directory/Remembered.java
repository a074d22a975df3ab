package id.tuntas.identity.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import id.tuntas.platform.web.Problem;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are given again for a short while, and for longer while their source is away. One
 * reader asks for a key at a time; the others wait for its answer.
 */
final class Remembered<K, V> {

    private static final int MOST = 10_000;

    /**
     * @param change how many changes were known when it was asked for
     */
    private record Answer<V>(V value, long readAt, long change) {}

    private final Function<K, V> source;
    private final long freshNanos;
    private final Ticker ticker;
    private final AtomicLong changes = new AtomicLong();
    private final Cache<K, Answer<V>> answers;
    private final ConcurrentMap<K, FutureTask<V>> reading = new ConcurrentHashMap<>();

    Remembered(Duration freshFor, Duration keptFor, Ticker ticker, Function<K, V> source) {
        this.source = source;
        this.freshNanos = freshFor.toNanos();
        this.ticker = ticker;
        this.answers =
                Caffeine.newBuilder()
                        .expireAfterWrite(keptFor)
                        .maximumSize(MOST)
                        .ticker(ticker)
                        .build();
    }

    V of(K key) {
        @Nullable Answer<V> known = answers.getIfPresent(key);
        if (known != null
                && known.change() == changes.get()
                && ticker.read() - known.readAt() < freshNanos) {
            return known.value();
        }
        try {
            return read(key);
        } catch (Problem unavailable) {
            if (known == null) {
                throw unavailable;
            }
            return known.value();
        }
    }

    /**
     * Nothing is fresh any more; it is still there for when the source is away. A reading under way
     * may be of before the change, so nobody else waits for its answer.
     */
    void forget() {
        changes.incrementAndGet();
        reading.clear();
    }

    private V read(K key) {
        FutureTask<V> mine = new FutureTask<>(() -> remember(key));
        @Nullable FutureTask<V> others = reading.putIfAbsent(key, mine);
        if (others != null) {
            return result(others);
        }
        try {
            mine.run();
        } finally {
            reading.remove(key, mine);
        }
        return result(mine);
    }

    private V remember(K key) {
        long change = changes.get();
        V value = source.apply(key);
        answers.put(key, new Answer<>(value, ticker.read(), change));
        return value;
    }

    private static <V> V result(FutureTask<V> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the directory", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        }
    }
}
