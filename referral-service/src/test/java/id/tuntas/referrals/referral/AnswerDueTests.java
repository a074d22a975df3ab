package id.tuntas.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.referrals.terms.AnswerDue;
import id.tuntas.referrals.terms.Urgency;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerDueTests {

    private static final AnswerDue DUE =
            new AnswerDue(Duration.ofHours(1), Duration.ofHours(24), Duration.ofDays(3));

    @ParameterizedTest
    @CsvSource({"HIGH, PT1H", "MEDIUM, PT24H", "LOW, PT72H"})
    void countsFromSendingByUrgency(Urgency urgency, Duration given) {
        assertThat(DUE.after(Examples.SENT, urgency)).isEqualTo(Examples.SENT.plus(given));
    }

    @Test
    void isOverdueOnlyWhileTheAnswerIsWaitedFor() {
        var late = Examples.DUE.plusMillis(1);

        assertThat(ReferralViews.isOverdue(Examples.sent(), Examples.DUE)).isFalse();
        assertThat(ReferralViews.isOverdue(Examples.sent(), late)).isTrue();
        assertThat(ReferralViews.isOverdue(Examples.received(), late)).isTrue();
        assertThat(ReferralViews.isOverdue(Examples.accepted(), late)).isFalse();
        assertThat(ReferralViews.isOverdue(Examples.declined(), late)).isFalse();
        assertThat(ReferralViews.isOverdue(Examples.preparing(), late)).isFalse();
    }
}
