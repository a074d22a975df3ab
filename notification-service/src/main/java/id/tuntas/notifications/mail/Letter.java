package id.tuntas.notifications.mail;

import id.tuntas.notifications.inbox.NoticeTexts;
import id.tuntas.notifications.telling.Notice;
import java.net.URI;
import java.util.Optional;

/**
 * A mail as it leaves: what happened to which case number, and a link. Whoever reads it over a
 * shoulder or on the way learns nothing about a person.
 *
 * @param messageId the same however often it is sent (RFC 5322, 3.6.4)
 */
record Letter(String messageId, String subject, String body, boolean urgent) {

    private static final String API = "/api/v1";

    static Letter of(
            Notice notice, Optional<String> caseNumber, String language, MailProperties mail) {
        NoticeTexts texts = NoticeTexts.in(language);
        String title = "[Tuntas] " + texts.title(notice, caseNumber);
        return new Letter(
                "<" + notice.id() + "@" + domain(mail.from()) + ">",
                notice.urgent() ? texts.plain("mail.urgent") + " " + title : title,
                String.join(
                        "\n\n",
                        texts.of(notice, caseNumber),
                        texts.plain("mail.open") + "\n" + link(mail.linkBase(), notice.link()),
                        "-- \n" + texts.plain("mail.footer") + "\n"),
                notice.urgent());
    }

    /** The screen has the resource's own path, without the API's prefix. */
    private static String link(URI base, String path) {
        String screen = path.startsWith(API) ? path.substring(API.length()) : path;
        String start = base.toString();
        return (start.endsWith("/") ? start.substring(0, start.length() - 1) : start) + screen;
    }

    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }
}
