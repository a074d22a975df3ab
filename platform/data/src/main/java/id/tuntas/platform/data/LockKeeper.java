package id.tuntas.platform.data;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renews the lock while its holder works or waits. It counts the lock as lost a little before the
 * server does, so that two leaders do not overlap for longer than a pause of the process.
 */
final class LockKeeper implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LockKeeper.class);

    private final RelayLock lock;
    private final long term;
    private final Duration hold;
    private final Thread renewing;
    private volatile boolean held = true;
    private volatile boolean closed;
    private volatile long renewedAt = System.nanoTime();

    LockKeeper(RelayLock lock, long term, Duration hold) {
        this.lock = lock;
        this.term = term;
        this.hold = hold;
        this.renewing = Thread.ofPlatform().daemon().name("relay-lock").start(this::renew);
    }

    boolean held() {
        return held && System.nanoTime() - renewedAt < hold.toNanos();
    }

    void lost() {
        held = false;
    }

    private void renew() {
        while (!closed && held) {
            try {
                Thread.sleep(hold.dividedBy(4));
                long asked = System.nanoTime();
                if (!closed && lock.renew(term)) {
                    renewedAt = asked;
                } else {
                    held = false;
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                log.warn("the relay's lock could not be renewed: {}", e.toString());
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        renewing.interrupt();
    }
}
