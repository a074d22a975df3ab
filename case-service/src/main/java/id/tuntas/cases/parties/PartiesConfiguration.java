package id.tuntas.cases.parties;

import id.tuntas.cases.casefile.CaseAccess;
import id.tuntas.cases.casefile.CaseFiles;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use case of parties together; it itself knows no framework. */
@Configuration(proxyBeanMethods = false)
class PartiesConfiguration {

    @Bean
    CorrectingParties correctingParties(
            CaseAccess access, CaseFiles files, PartyVersions versions, Clock clock) {
        return new CorrectingParties(access, files, versions, clock);
    }
}
