package id.tuntas.referrals.referral;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs on every replica; there is no lock to trust, the version check decides. */
@Component
class OverdueSweep {

    private final TellingWhoIsLate telling;

    OverdueSweep(TellingWhoIsLate telling) {
        this.telling = telling;
    }

    @Scheduled(fixedDelayString = "${tuntas.referrals.overdue-every:2s}")
    void run() {
        telling.sweep();
    }
}
