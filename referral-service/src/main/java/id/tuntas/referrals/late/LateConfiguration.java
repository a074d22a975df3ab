package id.tuntas.referrals.late;

import id.tuntas.referrals.directory.Directory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what oversees lateness. */
@Configuration(proxyBeanMethods = false)
class LateConfiguration {

    @Bean
    Overseeing overseeing(Lateness lateness, Directory directory) {
        return new Overseeing(lateness, directory);
    }
}
