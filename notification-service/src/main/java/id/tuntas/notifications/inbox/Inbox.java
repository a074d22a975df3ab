package id.tuntas.notifications.inbox;

import id.tuntas.notifications.telling.Notice;
import id.tuntas.platform.web.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What each person has been told. Nobody but the recipient can reach an entry. */
public interface Inbox {

    /** An entry and when it was read. */
    record Entry(Notice notice, Optional<Instant> readAt) {}

    /** How many are not read yet. */
    record Counts(long unread, long urgent) {}

    /** Puts a notice in once, with its mail to be sent; once it is there, this does nothing. */
    void put(Notice notice);

    /**
     * Takes a notice back that another one has made needless: nobody sees it any more, its mail is
     * not sent if it is still here, and it can't be put in again.
     */
    void withdraw(String id);

    /**
     * Newest first; of what happened at one moment, what came last in its save first. A cursor is
     * the id of the last entry seen.
     *
     * @return up to one more than asked for
     */
    List<Entry> of(String recipient, boolean unreadOnly, Cursor page);

    Counts counts(String recipient);

    /** The first of {@link #of}. */
    Optional<Entry> newest(String recipient);

    /**
     * What happened after a notice, and what happened a little before it: some come in late.
     *
     * @param id none where the recipient has no such notice
     * @return newest first, with the notice itself
     */
    List<Entry> since(String recipient, String id, Duration before, int most);

    /** Marks one as read, at its first reading; empty where the recipient has no such entry. */
    Optional<Entry> read(String recipient, String id, Instant now);

    /** Marks all as read that happened up to a moment. */
    void readAll(String recipient, Instant upTo, Instant now);
}
