package id.tuntas.referrals.referral;

import id.tuntas.referrals.terms.AnswerDue;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The times of a referral.
 *
 * @param answerDue how long a recipient has to answer, by urgency
 * @param abandonAfter how long a referral that could not be sent waits for its sender to try again
 * @param stopWithin how long a recipient has to say that it has stopped, from the withdrawal of the
 *     consent that it worked by
 * @param sweepEvery how often those are looked for
 * @param phoneConfirmationHolds for how long after a phone call a late answer is not called overdue
 * @param overdueEvery how often late answers are looked for
 */
@ConfigurationProperties("tuntas.referrals")
record ReferralProperties(
        @DefaultValue Due answerDue,
        @DefaultValue("2m") Duration abandonAfter,
        @DefaultValue("72h") Duration stopWithin,
        @DefaultValue("15s") Duration sweepEvery,
        @DefaultValue("1h") Duration phoneConfirmationHolds,
        @DefaultValue("2s") Duration overdueEvery) {

    record Due(
            @DefaultValue("1h") Duration high,
            @DefaultValue("24h") Duration medium,
            @DefaultValue("3d") Duration low) {

        AnswerDue times() {
            return new AnswerDue(high, medium, low);
        }
    }
}
