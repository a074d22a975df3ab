package id.tuntas.notifications.mail;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails leave.
 *
 * @param from the sender's address
 * @param linkBase where people reach Tuntas
 * @param lease how long a claimed mail is ours; longer than the longest attempt
 * @param poll how long an empty queue rests, and a failed attempt
 * @param firstRetry the pause after the first failure; it doubles with each
 * @param lastRetry the longest pause
 * @param giveUpAfter when a mail is no longer worth sending
 */
@ConfigurationProperties("tuntas.mail")
record MailProperties(
        String from,
        URI linkBase,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("2s") Duration firstRetry,
        @DefaultValue("1m") Duration lastRetry,
        @DefaultValue("3d") Duration giveUpAfter) {

    /**
     * @param tries so far
     */
    Duration pauseAfter(int tries) {
        int doublings = Math.min(Math.max(tries - 1, 0), 20);
        Duration pause = firstRetry.multipliedBy(1L << doublings);
        return pause.compareTo(lastRetry) < 0 ? pause : lastRetry;
    }
}
