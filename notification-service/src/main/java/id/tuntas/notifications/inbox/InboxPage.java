package id.tuntas.notifications.inbox;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of an inbox, newest first.
 *
 * @param next what to send as {@code after} for the page behind this one; absent on the last
 * @param unread how many of the whole inbox are not read yet
 */
@Schema(name = "InboxPage")
record InboxPage(List<NoticeView> items, @Nullable String next, long unread) {}
