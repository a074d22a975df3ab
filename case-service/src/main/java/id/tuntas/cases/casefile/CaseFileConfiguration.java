package id.tuntas.cases.casefile;

import id.tuntas.cases.party.Lookups;
import id.tuntas.platform.data.BlindIndex;
import id.tuntas.platform.web.Fingerprints;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use cases of case files together; they themselves know no framework. */
@Configuration(proxyBeanMethods = false)
class CaseFileConfiguration {

    @Bean
    CaseAccess caseAccess(CaseFiles files) {
        return new CaseAccess(files);
    }

    @Bean
    WorkingOnCases workingOnCases(CaseAccess access, CaseFiles files, Clock clock) {
        return new WorkingOnCases(access, files, clock);
    }

    @Bean
    LinkingIncidents linkingIncidents(CaseAccess access, CaseFiles files, Clock clock) {
        return new LinkingIncidents(access, files, clock);
    }

    @Bean
    Lookups lookups(Fingerprints fingerprints) {
        return new Lookups(new BlindIndex(fingerprints));
    }
}
