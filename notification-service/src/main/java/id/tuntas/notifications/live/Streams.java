package id.tuntas.notifications.live;

import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemType;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The streams that are open at this replica, and who is to be woken by what. */
final class Streams {

    private static final ProblemType TOO_MANY = ProblemType.of("too-many-streams");

    private final int mostPerPerson;
    private final Duration retryAfter;
    private final ConcurrentMap<String, Set<Open>> byPerson = new ConcurrentHashMap<>();
    private volatile boolean closed;

    Streams(int mostPerPerson, Duration retryAfter) {
        this.mostPerPerson = mostPerPerson;
        this.retryAfter = retryAfter;
    }

    /**
     * Opens one; from now on no change is missed.
     *
     * @throws Problem where the person has as many as one may have
     */
    Open open(String person) {
        Open open = new Open(person);
        byPerson.compute(
                person,
                (_, present) -> {
                    Set<Open> all = present == null ? ConcurrentHashMap.newKeySet() : present;
                    if (all.size() >= mostPerPerson) {
                        throw Problem.of(TOO_MANY)
                                .with("limit", mostPerPerson)
                                .retryAfter(retryAfter);
                    }
                    all.add(open);
                    return all;
                });
        return open;
    }

    /** Somebody's inbox has changed. */
    void changed(String person) {
        byPerson.getOrDefault(person, Set.of()).forEach(Open::wake);
    }

    /** Any inbox may have changed. */
    void changed() {
        byPerson.values().forEach(all -> all.forEach(Open::wake));
    }

    /** All end, and those opened from now on end at once. */
    void close() {
        closed = true;
        changed();
    }

    int count() {
        return byPerson.values().stream().mapToInt(Set::size).sum();
    }

    /** One open stream. */
    final class Open implements AutoCloseable {

        private final String person;
        private final Semaphore changes = new Semaphore(0);

        private Open(String person) {
            this.person = person;
        }

        private void wake() {
            changes.release();
        }

        /**
         * Waits for a change; several at once are one.
         *
         * @return whether there was one
         */
        boolean awaitChange(Duration most) throws InterruptedException {
            boolean changed = changes.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS);
            changes.drainPermits();
            return changed;
        }

        boolean isOver() {
            return closed;
        }

        @Override
        public void close() {
            byPerson.computeIfPresent(
                    person,
                    (_, all) -> {
                        all.remove(this);
                        return all.isEmpty() ? null : all;
                    });
        }
    }
}
