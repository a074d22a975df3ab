package id.tuntas.cases.consent;

import id.tuntas.cases.casefile.CaseAccess;
import id.tuntas.cases.casefile.CaseFiles;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use cases of consents together; they themselves know no framework. */
@Configuration(proxyBeanMethods = false)
class ConsentConfiguration {

    @Bean
    RecordingConsents recordingConsents(CaseAccess access, CaseFiles files, Clock clock) {
        return new RecordingConsents(access, files, clock);
    }
}
