package id.tuntas.cases.assignment;

import id.tuntas.cases.casefile.CaseAccess;
import id.tuntas.cases.casefile.CaseFiles;
import id.tuntas.cases.directory.Directory;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use cases of assignment together; they themselves know no framework. */
@Configuration(proxyBeanMethods = false)
class AssignmentConfiguration {

    @Bean
    AssigningCases assigningCases(
            CaseAccess access, CaseFiles files, Directory directory, Clock clock) {
        return new AssigningCases(access, files, directory, clock);
    }

    @Bean
    HandingOver handingOver(
            HandOvers handOvers, CaseFiles files, Directory directory, Clock clock) {
        return new HandingOver(handOvers, files, directory, clock);
    }
}
