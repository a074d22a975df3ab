package id.tuntas.cases.report;

import id.tuntas.cases.casefile.CaseEvents;
import id.tuntas.platform.data.EventSubscription;
import java.util.HashSet;
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
                ignored());
    }

    private static Set<String> ignored() {
        Set<String> types = new HashSet<>(CaseEvents.TYPES);
        types.add(ReportEvents.RECEIVED);
        return types;
    }
}
