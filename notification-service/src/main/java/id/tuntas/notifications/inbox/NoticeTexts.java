package id.tuntas.notifications.inbox;

import id.tuntas.notifications.telling.Notice;
import id.tuntas.platform.web.CodeList;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * Says a notice in Indonesian or English: case number, agency, urgency, due time, and nothing about
 * a person.
 */
public final class NoticeTexts {

    private static final String BUNDLE = "texts.notices";
    private static final String INDONESIAN = "id";
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Kaltara's own time, WITA. */
    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");

    private static final Map<String, String> MOMENTS =
            Map.of(
                    INDONESIAN,
                    "d MMMM uuuu 'pukul' HH.mm 'WITA'",
                    "en",
                    "d MMMM uuuu, HH:mm 'WITA'");

    private final String language;
    private final ResourceBundle texts;

    private NoticeTexts(String language) {
        this.language = language;
        texts = ResourceBundle.getBundle(BUNDLE, Locale.of(language), NO_OTHER_LANGUAGE);
    }

    /** The texts in a person's language; in Indonesian where we don't speak it. */
    public static NoticeTexts in(String language) {
        return new NoticeTexts(MOMENTS.containsKey(language) ? language : INDONESIAN);
    }

    /** The notice in one or two sentences. */
    public String of(Notice notice, Optional<String> caseNumber) {
        return format(notice.kind().code(), notice, caseNumber);
    }

    /** Such as a mail's subject. */
    public String title(Notice notice, Optional<String> caseNumber) {
        return format(notice.kind().code() + ".title", notice, caseNumber);
    }

    /** A text that needs nothing filled in. */
    public String plain(String key) {
        return texts.getString(key);
    }

    private String format(String key, Notice notice, Optional<String> caseNumber) {
        Notice.Subject subject = notice.subject();
        return new MessageFormat(texts.getString(key), texts.getLocale())
                .format(
                        new Object[] {
                            caseNumber.orElseGet(() -> texts.getString("some-case")),
                            subject.agency().orElseGet(() -> texts.getString("some-agency")),
                            subject.urgency().map(this::urgency).orElse(""),
                            subject.dueAt().map(this::moment).orElse("")
                        });
    }

    private String urgency(String code) {
        return CodeList.named("urgency").label(code, language);
    }

    private String moment(Instant moment) {
        return DateTimeFormatter.ofPattern(MOMENTS.get(language), texts.getLocale())
                .withZone(WITA)
                .format(moment);
    }
}
