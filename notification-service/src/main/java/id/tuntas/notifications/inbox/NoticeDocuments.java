package id.tuntas.notifications.inbox;

import id.tuntas.notifications.telling.Notice;
import id.tuntas.notifications.telling.NoticeKind;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;

/** How a notice is written in the collection {@code inbox}; what its mail does is beside it. */
public final class NoticeDocuments {

    public static final String COLLECTION = "inbox";

    public static final String RECIPIENT = "recipient";
    static final String AT = "at";
    static final String SEQUENCE = "sequence";
    static final String URGENT = "urgent";
    public static final String READ_AT = "readAt";
    public static final String WITHDRAWN_AT = "withdrawnAt";

    /** 2 has {@code sequence}. */
    private static final int SCHEMA = 2;

    private NoticeDocuments() {}

    static Document write(Notice notice) {
        Document subject = new Document();
        notice.subject().caseId().ifPresent(caseId -> subject.append("caseId", caseId));
        notice.subject().agency().ifPresent(agency -> subject.append("agency", agency));
        notice.subject().urgency().ifPresent(urgency -> subject.append("urgency", urgency));
        notice.subject().dueAt().ifPresent(dueAt -> subject.append("dueAt", Date.from(dueAt)));
        return new Document("_id", notice.id())
                .append("schema", SCHEMA)
                .append(RECIPIENT, notice.recipient())
                .append("kind", notice.kind().code())
                .append(URGENT, notice.urgent())
                .append("link", notice.link())
                .append(AT, Date.from(notice.at()))
                .append(SEQUENCE, notice.sequence())
                .append("subject", subject)
                .append(READ_AT, null);
    }

    public static Notice read(Document document) {
        Document subject = document.get("subject", Document.class);
        return new Notice(
                document.getString("_id"),
                document.getString(RECIPIENT),
                NoticeKind.of(document.getString("kind")),
                document.getBoolean(URGENT),
                document.getString("link"),
                document.getDate(AT).toInstant(),
                Objects.requireNonNullElse(document.getString(SEQUENCE), ""),
                new Notice.Subject(
                        Optional.ofNullable(subject.getString("caseId")),
                        Optional.ofNullable(subject.getString("agency")),
                        Optional.ofNullable(subject.getString("urgency")),
                        moment(subject, "dueAt")));
    }

    static Optional<Instant> moment(Document document, String field) {
        return Optional.ofNullable(document.getDate(field)).map(Date::toInstant);
    }
}
