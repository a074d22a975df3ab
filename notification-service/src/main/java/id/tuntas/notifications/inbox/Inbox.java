package id.tuntas.notifications.inbox;

import id.tuntas.notifications.telling.Notice;
import id.tuntas.platform.web.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What each person has been told. Nobody but the recipient can reach an entry. */
public interface Inbox {

    /** An entry and when it was read. */
    record Entry(Notice notice, Optional<Instant> readAt) {

        /** Its place in the list: milliseconds and id. */
        String place() {
            return "%013d.%s".formatted(notice.at().toEpochMilli(), notice.id());
        }
    }

    /** How many are not read yet. */
    record Counts(long unread, long urgent) {}

    /** Puts a notice in once, with its mail to be sent; once it is there, this does nothing. */
    void put(Notice notice);

    /**
     * Newest first.
     *
     * @return up to one more than asked for
     */
    List<Entry> of(String recipient, boolean unreadOnly, Cursor page);

    Counts counts(String recipient);

    /** Marks one as read, at its first reading; empty where the recipient has no such entry. */
    Optional<Entry> read(String recipient, String id, Instant now);

    /** Marks all as read that happened up to a moment. */
    void readAll(String recipient, Instant upTo, Instant now);
}
