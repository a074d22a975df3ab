package id.tuntas.notifications.mail;

import id.tuntas.notifications.cases.CaseNumbers;
import id.tuntas.notifications.directory.MailAddress;
import id.tuntas.notifications.directory.People;
import id.tuntas.notifications.directory.PeopleUnavailable;
import id.tuntas.notifications.preferences.PeoplesPreferences;
import id.tuntas.notifications.preferences.Preferences;
import id.tuntas.notifications.telling.Notice;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Sends the mails that are due, one at a time. A crash between the post's taking a mail and our
 * noting it sends that one mail again, under the same Message-ID.
 */
final class SendingMail {

    /** What became of one turn. */
    enum Turn {
        NOTHING_DUE,
        DONE,
        FAILED
    }

    private final MailQueue queue;
    private final People people;
    private final PeoplesPreferences preferences;
    private final CaseNumbers numbers;
    private final Post post;
    private final MailProperties mail;
    private final Clock clock;

    SendingMail(
            MailQueue queue,
            People people,
            PeoplesPreferences preferences,
            CaseNumbers numbers,
            Post post,
            MailProperties mail,
            Clock clock) {
        this.queue = queue;
        this.people = people;
        this.preferences = preferences;
        this.numbers = numbers;
        this.post = post;
        this.mail = mail;
        this.clock = clock;
    }

    Turn one() {
        Instant now = clock.instant();
        return queue.claim(now, now.plus(mail.lease())).map(this::send).orElse(Turn.NOTHING_DUE);
    }

    private Turn send(MailQueue.Claimed claimed) {
        Notice notice = claimed.notice();
        Optional<Preferences> wanted =
                preferences.of(notice.recipient()).map(PeoplesPreferences.Said::preferences);
        Instant now = clock.instant();
        Instant from = wanted.map(each -> each.mailFrom(now, notice.urgent())).orElse(now);
        if (wanted.filter(each -> !each.mail()).isPresent()) {
            queue.end(claimed, MailQueue.End.UNWANTED, now);
            return Turn.DONE;
        }
        if (from.isAfter(now)) {
            queue.tryAgain(claimed, from);
            return Turn.DONE;
        }
        return send(claimed, wanted.map(Preferences::language));
    }

    /**
     * @param language where the recipient has said which; else as identity knows it
     */
    private Turn send(MailQueue.Claimed claimed, Optional<String> language) {
        Notice notice = claimed.notice();
        try {
            Optional<MailAddress> to = people.mailAddressOf(notice.recipient());
            to.ifPresent(address ->
                    post.send(
                            Letter.of(
                                    notice,
                                    number(notice),
                                    language.orElse(address.language()),
                                    mail),
                            address));
            queue.end(
                    claimed,
                    to.isPresent() ? MailQueue.End.SENT : MailQueue.End.NOBODY,
                    clock.instant());
            return Turn.DONE;
        } catch (PeopleUnavailable | Post.Unavailable _) {
            later(claimed);
            return Turn.FAILED;
        }
    }

    private void later(MailQueue.Claimed claimed) {
        Instant now = clock.instant();
        if (claimed.notice().at().plus(mail.giveUpAfter()).isBefore(now)) {
            queue.end(claimed, MailQueue.End.GIVEN_UP, now);
        } else {
            queue.tryAgain(claimed, now.plus(mail.pauseAfter(claimed.tries())));
        }
    }

    private Optional<String> number(Notice notice) {
        return notice.subject().caseId().map(caseId -> numbers.of(Set.of(caseId)).get(caseId));
    }
}
