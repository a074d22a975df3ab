package id.tuntas.referrals.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time, as exact as the store keeps it. */
record Now(Clock clock) {

    Instant get() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
