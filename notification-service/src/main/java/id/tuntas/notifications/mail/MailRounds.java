package id.tuntas.notifications.mail;

import id.tuntas.notifications.cases.CaseNumbers;
import id.tuntas.notifications.directory.People;
import id.tuntas.notifications.preferences.PeoplesPreferences;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Goes on sending for as long as the service runs. */
@Component
final class MailRounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MailRounds.class);

    private final SendingMail sending;
    private final MailProperties mail;
    private volatile @Nullable Thread rounds;

    MailRounds(
            MailQueue queue,
            People people,
            PeoplesPreferences preferences,
            CaseNumbers numbers,
            Post post,
            MailProperties mail,
            Clock clock) {
        sending = new SendingMail(queue, people, preferences, numbers, post, mail, clock);
        this.mail = mail;
    }

    @Override
    public void start() {
        // Known before it runs: it asks at once whether it is still wanted.
        Thread made = Thread.ofVirtual().name("mail").unstarted(this::run);
        rounds = made;
        made.start();
    }

    private void run() {
        try {
            while (isRunning()) {
                if (turn() != SendingMail.Turn.DONE) {
                    Thread.sleep(mail.poll());
                }
            }
        } catch (InterruptedException _) {
            // Stopped while resting.
        }
    }

    private SendingMail.Turn turn() {
        try {
            return sending.one();
        } catch (RuntimeException e) {
            // The class only: a mail library's messages name addresses.
            log.warn("mails rest for a moment: {}", e.getClass().getName());
            return SendingMail.Turn.FAILED;
        }
    }

    @Override
    public void stop() {
        Thread running = rounds;
        rounds = null;
        if (running == null) {
            return;
        }
        try {
            // A mail on its way out is waited for, else its next turn would send it twice.
            running.join(mail.lease());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }
}
