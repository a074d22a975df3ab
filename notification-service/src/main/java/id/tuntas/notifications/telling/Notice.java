package id.tuntas.notifications.telling;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that one person is told. It holds codes and ids only; its text is made when it is read,
 * in the reader's language.
 *
 * @param id the same however often its event is delivered
 * @param recipient a token's {@code sub}
 * @param link path of the resource that it is about
 * @param at when it happened
 * @param sequence its event's place among its aggregate's, ordered as text: what one save raised
 *     happened at one moment and still has an order
 */
public record Notice(
        String id,
        String recipient,
        NoticeKind kind,
        boolean urgent,
        String link,
        Instant at,
        String sequence,
        Subject subject) {

    /**
     * What its text can name.
     *
     * @param agency the other side's name
     * @param urgency a code of the list {@code urgency}
     * @param dueAt when an answer is due
     */
    public record Subject(
            Optional<String> caseId,
            Optional<String> agency,
            Optional<String> urgency,
            Optional<Instant> dueAt) {}
}
