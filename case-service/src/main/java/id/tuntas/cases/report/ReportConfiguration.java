package id.tuntas.cases.report;

import id.tuntas.cases.casefile.CaseFiles;
import id.tuntas.cases.casefile.Numbers;
import id.tuntas.cases.directory.Directory;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use cases of reports together; they themselves know no framework. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    @Bean
    ReportAccess reportAccess(Reports reports) {
        return new ReportAccess(reports);
    }

    @Bean
    TakingReports takingReports(Reports reports, Clock clock) {
        return new TakingReports(reports, clock);
    }

    @Bean
    ReportingByAgencies reportingByAgencies(TakingReports taking, Directory directory) {
        return new ReportingByAgencies(taking, directory);
    }

    @Bean
    OpeningCases openingCases(Reports reports, CaseFiles files) {
        return new OpeningCases(reports, files);
    }

    @Bean
    TriagingReports triagingReports(
            ReportAccess access,
            Reports reports,
            CaseFiles files,
            Numbers numbers,
            OpeningCases opening,
            Clock clock) {
        return new TriagingReports(
                access, reports, new LinkableCases(files), numbers, opening, clock);
    }

    @Bean
    EarlierContacts earlierContacts(
            ReportAccess access,
            Reports reports,
            CaseFiles files,
            ContactOpenings openings,
            Clock clock) {
        return new EarlierContacts(access, reports, files, openings, clock);
    }
}
