package id.tuntas.platform.data;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/**
 * Until when the relay, whichever process leads it, has confirmed every event: read from its
 * document at most every few seconds, since it only decides how long a sent event stays in its
 * document.
 */
final class Checkpoint {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Seen(Instant confirmed, Instant readAt) {}

    private final MongoCollection<Document> relay;
    private final Clock clock;
    private volatile Seen seen = new Seen(Instant.EPOCH, Instant.EPOCH);

    Checkpoint(MongoCollection<Document> relay, Clock clock) {
        this.relay = relay;
        this.clock = clock;
    }

    Instant confirmedUntil() {
        Instant now = clock.instant();
        if (Duration.between(seen.readAt(), now).compareTo(FRESH) > 0) {
            seen = new Seen(read(), now);
        }
        return seen.confirmed();
    }

    private Instant read() {
        try {
            Document found = relay.find(Filters.eq("_id", RelayLock.ID)).first();
            Date at = found == null ? null : found.getDate("at");
            return at == null ? Instant.EPOCH : at.toInstant();
        } catch (MongoException _) {
            // Carrying an event longer than needed does no harm.
            return seen.confirmed();
        }
    }
}
