package id.tuntas.referrals.referral;

import id.tuntas.platform.data.Personal;
import java.time.Instant;

/** What is noted on a referral beside its lifecycle, with the step that notes it. */
sealed interface Aside {

    /**
     * Somebody at the recipient has answered the phone.
     *
     * @param answeredBy who said so, as the caller understood the name
     * @param holdsUntil how long the sender waits after the call before it is overdue all the same
     */
    record PhoneCall(Personal<String> answeredBy, Instant answeredAt, Instant holdsUntil)
            implements Aside {}

    /**
     * The recipient has given it to one of its people (<em>disposisi</em>).
     *
     * @param assigneeId a token's {@code sub}
     */
    record Assignment(String assigneeId) implements Aside {}
}
