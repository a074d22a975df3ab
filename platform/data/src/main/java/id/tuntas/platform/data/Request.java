package id.tuntas.platform.data;

import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.RepeatKey;
import java.util.Optional;

/**
 * What of a request the store needs to make its write exactly once.
 *
 * @param key empty for writes of our own: sweeps, and effects of events
 * @param status what a first answer and each repeat of it says
 */
public record Request(Optional<RepeatKey> key, IfMatch ifMatch, int status) {

    private static final int OK = 200;

    /** A person's transition: answers 200 with the aggregate. */
    public static Request of(RepeatKey key, IfMatch ifMatch) {
        return new Request(Optional.of(key), ifMatch, OK);
    }

    /** A change that needs no key, being conditional (PUT, PATCH). */
    public static Request of(IfMatch ifMatch) {
        return new Request(Optional.empty(), ifMatch, OK);
    }

    /** A write of our own, idempotent by the aggregate's own state. */
    public static Request ours() {
        return new Request(Optional.empty(), IfMatch.NONE, OK);
    }
}
