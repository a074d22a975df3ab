package id.tuntas.cases.disclosure;

import id.tuntas.cases.casefile.CaseAccess;
import id.tuntas.cases.casefile.CaseFiles;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use cases of disclosure together; they themselves know no framework. */
@Configuration(proxyBeanMethods = false)
class DisclosureConfiguration {

    @Bean
    GrantingDisclosures grantingDisclosures(
            CaseAccess access,
            CaseFiles files,
            Clock clock,
            @Value("${tuntas.disclosure.review-within}") Duration reviewWithin) {
        return new GrantingDisclosures(access, files, clock, reviewWithin);
    }

    @Bean
    ReviewingDisclosures reviewingDisclosures(CaseAccess access, CaseFiles files, Clock clock) {
        return new ReviewingDisclosures(access, files, clock);
    }

    @Bean
    EndingDisclosures endingDisclosures(CaseFiles files) {
        return new EndingDisclosures(files);
    }
}
