package id.tuntas.cases.report;

import id.tuntas.platform.data.EventSubscription;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears of triaged reports, to open the cases that a crash left unopened. */
@Configuration(proxyBeanMethods = false)
class ReportMessages {

    @Bean
    EventSubscription openingCasesSubscription(OpeningCases opening) {
        return new EventSubscription(
                "opening-cases",
                Set.of("case"),
                Map.of(
                        ReportEvents.TRIAGED,
                        event -> opening.finish(new ReportId(event.text("reportId")))),
                Set.of(
                        "id.tuntas.report.received.v1",
                        "id.tuntas.case.registered.v1",
                        "id.tuntas.case.assessment-started.v1",
                        "id.tuntas.case.assessment-finished.v1",
                        "id.tuntas.case.updated.v1",
                        "id.tuntas.case.disclosure-granted.v1",
                        "id.tuntas.case.disclosure-ended.v1",
                        "id.tuntas.case.closure-proposed.v1",
                        "id.tuntas.case.closure-refused.v1",
                        "id.tuntas.case.closure-withdrawn.v1",
                        "id.tuntas.case.closed.v1"));
    }
}
