package id.tuntas.cases.disclosure;

import id.tuntas.cases.casefile.CaseAccess;
import id.tuntas.cases.casefile.CaseFiles;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use cases of disclosure together; they themselves know no framework. */
@Configuration(proxyBeanMethods = false)
class DisclosureConfiguration {

    @Bean
    GrantingDisclosures grantingDisclosures(CaseAccess access, CaseFiles files, Clock clock) {
        return new GrantingDisclosures(access, files, clock);
    }

    @Bean
    EndingDisclosures endingDisclosures(CaseFiles files) {
        return new EndingDisclosures(files);
    }
}
