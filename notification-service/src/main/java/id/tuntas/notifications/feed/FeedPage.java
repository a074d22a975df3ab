package id.tuntas.notifications.feed;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Some of a feed.
 *
 * @param next what to send as {@code after} the next time, also where nothing follows yet
 * @param more whether more follows at once
 */
record FeedPage(List<EventView> items, String next, boolean more) {

    /**
     * An event as the caller's agency may see it.
     *
     * @param id the same for every delivery, also by other ways
     * @param cursor its place in the agency's feed
     * @param subject the id of what it happened to
     * @param data ids, codes, times and a link; never a person's data
     */
    record EventView(
            String id,
            String cursor,
            String type,
            Instant time,
            String subject,
            Map<String, Object> data) {

        static EventView from(Feed.Item item, FeedCursor cursor) {
            Happening happening = item.happening();
            return new EventView(
                    happening.id(),
                    cursor.toString(),
                    happening.type(),
                    happening.time(),
                    happening.subject(),
                    happening.data());
        }
    }
}
