package id.tuntas.cases.closure;

import id.tuntas.cases.casefile.CaseAccess;
import id.tuntas.cases.casefile.CaseFiles;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use case of closing together; it itself knows no framework. */
@Configuration(proxyBeanMethods = false)
class ClosureConfiguration {

    @Bean
    ClosingCases closingCases(CaseAccess access, CaseFiles files, Clock clock) {
        return new ClosingCases(access, files, clock);
    }
}
