package id.tuntas.referrals.terms;

import java.time.Duration;
import java.time.Instant;

/** How long a recipient has to answer, counted from sending, not from reading. */
public record AnswerDue(Duration high, Duration medium, Duration low) {

    public AnswerDue {
        if (!high.isPositive() || !medium.isPositive() || !low.isPositive()) {
            throw new IllegalArgumentException("a time to answer must be positive");
        }
    }

    public Instant after(Instant sentAt, Urgency urgency) {
        return sentAt.plus(
                switch (urgency) {
                    case HIGH -> high;
                    case MEDIUM -> medium;
                    case LOW -> low;
                });
    }
}
