package id.tuntas.notifications.mail;

import id.tuntas.notifications.telling.Notice;
import java.time.Instant;
import java.util.Optional;

/** The mails that are still to be sent. */
interface MailQueue {

    /** How a mail ends. */
    enum End {
        SENT,
        /** Its recipient wants no mails. */
        UNWANTED,
        /** Its recipient has left or has no address. */
        NOBODY,
        /** It could not be sent for days. */
        GIVEN_UP
    }

    /**
     * A mail that is ours until the claim's lease ends.
     *
     * @param tries how often it has been claimed, this time included; also tells this claim from a
     *     later one
     */
    record Claimed(Notice notice, int tries) {}

    /** Takes one mail that is due, so that no other replica takes it until the moment given. */
    Optional<Claimed> claim(Instant now, Instant until);

    /** Does nothing where somebody else has claimed the mail meanwhile. */
    void end(Claimed mail, End end, Instant now);

    /** Does nothing where somebody else has claimed the mail meanwhile. */
    void tryAgain(Claimed mail, Instant at);
}
