package id.tuntas.referrals.emergency;

import id.tuntas.referrals.directory.Directory;
import id.tuntas.referrals.referral.SendingInEmergency;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what answers emergencies. */
@Configuration(proxyBeanMethods = false)
class EmergencyConfiguration {

    @Bean
    AnsweringEmergencies answeringEmergencies(
            Directory directory, Triages triages, SendingInEmergency sending) {
        return new AnsweringEmergencies(directory, triages, sending);
    }
}
