package id.tuntas.platform.web;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps at hand what is {@link FromTheRealm}, from the start on and also while nothing is done: who
 * is signed in goes on working while Keycloak is away, whatever they do first.
 */
final class RealmAtHand implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RealmAtHand.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final List<FromTheRealm> things;
    private volatile @Nullable Thread running;

    RealmAtHand(List<FromTheRealm> things) {
        this.things = List.copyOf(things);
    }

    @Override
    public void start() {
        running = Thread.ofVirtual().name("realm-at-hand").start(this::run);
    }

    private void run() {
        boolean wasAway = false;
        while (!Thread.currentThread().isInterrupted()) {
            boolean isAway = !areRenewed();
            if (isAway != wasAway) {
                LOG.warn("Keycloak {}", isAway ? "gives no keys or tokens" : "is back");
                wasAway = isAway;
            }
            try {
                Thread.sleep(EVERY);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private boolean areRenewed() {
        boolean all = true;
        for (FromTheRealm thing : things) {
            try {
                thing.renew();
            } catch (Exception _) {
                all = false;
            }
        }
        return all;
    }

    @Override
    public void stop() {
        Thread thread = running;
        if (thread != null) {
            thread.interrupt();
        }
        running = null;
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
