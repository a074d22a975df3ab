package id.tuntas.notifications.inbox;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A notice on the wire, in its reader's language.
 *
 * @param link path of what it is about
 * @param at when that happened
 * @param readAt absent until it is read
 */
@Schema(name = "Notice")
record NoticeView(
        String id,
        String kind,
        String text,
        boolean urgent,
        String link,
        Instant at,
        @Nullable Instant readAt) {

    static NoticeView from(Inbox.Entry entry, Optional<String> caseNumber, NoticeTexts texts) {
        return new NoticeView(
                entry.notice().id(),
                entry.notice().kind().code(),
                texts.of(entry.notice(), caseNumber),
                entry.notice().urgent(),
                entry.notice().link(),
                entry.notice().at(),
                entry.readAt().orElse(null));
    }
}
