package id.tuntas.cases.transfer;

import id.tuntas.cases.casefile.CaseAccess;
import id.tuntas.cases.casefile.CaseFiles;
import id.tuntas.cases.directory.Directory;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use cases of transfers together; they themselves know no framework. */
@Configuration(proxyBeanMethods = false)
class TransferConfiguration {

    @Bean
    TransferringCases transferringCases(
            CaseAccess access, CaseFiles files, Directory directory, Clock clock) {
        return new TransferringCases(access, files, directory, clock);
    }
}
