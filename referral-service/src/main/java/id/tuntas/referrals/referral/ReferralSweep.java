package id.tuntas.referrals.referral;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs on every replica; there is no lock to trust, the version check decides. */
@Component
class ReferralSweep {

    private final AbandoningReferrals abandoning;

    ReferralSweep(AbandoningReferrals abandoning) {
        this.abandoning = abandoning;
    }

    @Scheduled(fixedDelayString = "${tuntas.referrals.sweep-every:15s}")
    void run() {
        abandoning.sweep();
    }
}
