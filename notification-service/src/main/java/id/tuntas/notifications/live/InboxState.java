package id.tuntas.notifications.live;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an {@code inbox} event says.
 *
 * @param unread how many are not read yet, now
 * @param newest id of the newest notice, or in a replay of one after the other; absent where the
 *     inbox is empty
 */
@Schema(name = "InboxState")
record InboxState(long unread, @Nullable String newest) {}
