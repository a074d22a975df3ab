package id.tuntas.notifications.inbox;

import id.tuntas.platform.web.RepeatKey;
import java.time.Instant;

/**
 * When each idempotency key was first used. A repeat of "all up to now" means the first one's now:
 * it must not mark what has come since.
 */
interface Repeats {

    /** When a key was first used, and whether that was before this request. */
    record First(Instant at, boolean replayed) {}

    /**
     * @param attempt tells this request from any other
     * @throws id.tuntas.platform.web.Problem where the key was used for another request
     */
    First first(RepeatKey key, String attempt, Instant now);
}
