package id.tuntas.notifications.mail;

import id.tuntas.notifications.directory.MailAddress;

/** Takes mails away. */
interface Post {

    /** It took nothing, or nobody knows whether it did. */
    final class Unavailable extends RuntimeException {

        Unavailable(Throwable cause) {
            super("the post takes no mail", cause);
        }
    }

    /**
     * @throws Unavailable where the mail must be sent again
     */
    void send(Letter letter, MailAddress to);
}
