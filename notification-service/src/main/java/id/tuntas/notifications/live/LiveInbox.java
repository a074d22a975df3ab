package id.tuntas.notifications.live;

import id.tuntas.notifications.inbox.Inbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Follows one person's inbox. What it sends is always the state as it is now, so nothing is lost
 * where changes come faster than they are sent, or where one is heard of twice.
 */
final class LiveInbox {

    /** Notices come in by the time of what they tell, not of their coming: some are late. */
    private static final Duration LITTLE_BEFORE = Duration.ofMinutes(1);

    private static final int MOST_REPLAYED = 100;

    private final Inbox inbox;
    private final Streams streams;
    private final Duration heartbeat;
    private final Clock clock;

    LiveInbox(Inbox inbox, Streams streams, Duration heartbeat, Clock clock) {
        this.inbox = inbox;
        this.streams = streams;
        this.heartbeat = heartbeat;
        this.clock = clock;
    }

    /**
     * Returns when the time is over, or this replica stops.
     *
     * @param seen the notice that the client heard of last
     * @param line asked for once the stream is really open
     * @throws Line.Gone where the client has left
     */
    void follow(String person, Optional<String> seen, Instant until, Line line)
            throws InterruptedException {
        try (Streams.Open open = streams.open(person)) {
            seen.ifPresent(id -> replay(person, id, line));
            InboxState sent = null;
            while (!open.isOver() && clock.instant().isBefore(until)) {
                InboxState state = state(person);
                if (!state.equals(sent)) {
                    line.send(state);
                    sent = state;
                }
                if (!open.awaitChange(untilBeat(until)) && clock.instant().isBefore(until)) {
                    line.beat();
                }
            }
        }
    }

    private Duration untilBeat(Instant until) {
        Duration left = Duration.between(clock.instant(), until);
        return left.compareTo(heartbeat) < 0 ? left : heartbeat;
    }

    /** All but the newest, which the first state names anyhow. */
    private void replay(String person, String seen, Line line) {
        List<Inbox.Entry> missed = inbox.since(person, seen, LITTLE_BEFORE, MOST_REPLAYED);
        if (missed.size() < 2) {
            return;
        }
        long unread = inbox.counts(person).unread();
        missed.subList(1, missed.size()).reversed().stream()
                .map(entry -> new InboxState(unread, entry.notice().id()))
                .forEach(line::send);
    }

    private InboxState state(String person) {
        return new InboxState(
                inbox.counts(person).unread(),
                inbox.newest(person).map(entry -> entry.notice().id()).orElse(null));
    }
}
