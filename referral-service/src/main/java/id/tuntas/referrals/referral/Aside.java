package id.tuntas.referrals.referral;

import id.tuntas.platform.data.Personal;
import id.tuntas.platform.web.AgencyId;
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

    /**
     * Its case has gone to another unit, and with it what the former one has sent.
     *
     * @param from the agency that was its sender before
     * @param transferredAt when the other unit took the case over
     */
    record SenderChange(AgencyId from, Instant transferredAt) implements Aside {}
}
