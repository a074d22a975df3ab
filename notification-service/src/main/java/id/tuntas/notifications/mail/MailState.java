package id.tuntas.notifications.mail;

import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * A mail's state, inside the document of its notice: {@code {open, nextAt, tries, end}}. Both are
 * written by one insert, so that no notice lacks its mail and none has two.
 */
public final class MailState {

    public static final String FIELD = "mail";

    static final String OPEN = FIELD + ".open";
    static final String NEXT_AT = FIELD + ".nextAt";
    static final String TRIES = FIELD + ".tries";
    static final String END = FIELD + ".end";
    static final String ENDED_AT = FIELD + ".endedAt";

    private MailState() {}

    /** To be sent from then on. */
    public static Document queued(Instant from) {
        return new Document("open", true).append("nextAt", Date.from(from)).append("tries", 0);
    }

    /** Not to be sent any more. */
    public static Bson withdrawn() {
        return Updates.combine(Updates.set(OPEN, false), Updates.unset(NEXT_AT));
    }
}
