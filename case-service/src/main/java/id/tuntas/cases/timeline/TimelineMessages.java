package id.tuntas.cases.timeline;

import id.tuntas.cases.casefile.CaseEvents;
import id.tuntas.cases.casefile.CaseId;
import id.tuntas.cases.report.ReportEvents;
import id.tuntas.platform.data.EventMessage;
import id.tuntas.platform.data.EventSubscription;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** Writes down what is told of cases and their referrals. */
@Configuration(proxyBeanMethods = false)
class TimelineMessages {

    /** Those of a referral that was granted what it carries. */
    private static final Set<String> OF_A_REFERRAL =
            Set.of(
                    "id.tuntas.referral.sent.v1",
                    "id.tuntas.referral.received.v1",
                    "id.tuntas.referral.accepted.v1",
                    "id.tuntas.referral.declined.v1",
                    "id.tuntas.referral.started.v1",
                    "id.tuntas.referral.progressed.v1",
                    "id.tuntas.referral.completed.v1",
                    "id.tuntas.referral.cancellation-requested.v1",
                    "id.tuntas.referral.cancelled.v1",
                    "id.tuntas.referral.redirection-requested.v1",
                    "id.tuntas.referral.redirection-refused.v1",
                    "id.tuntas.referral.redirected.v1",
                    "id.tuntas.referral.recalled.v1",
                    "id.tuntas.referral.overdue.v1",
                    "id.tuntas.referral.confirmed-by-phone.v1",
                    "id.tuntas.referral.assigned.v1",
                    "id.tuntas.referral.sender-changed.v1");

    /**
     * An abandoned referral may name any case, also a stranger's; where it had a grant, the case
     * itself tells of its end.
     */
    private static final Set<String> ELSEWHERE =
            Set.of(ReportEvents.RECEIVED, "id.tuntas.referral.abandoned.v1");

    @Bean
    EventSubscription timelineSubscription(Timeline timeline) {
        Map<String, Consumer<EventMessage>> handlers = new HashMap<>();
        Consumer<EventMessage> ofOneCase =
                event -> timeline.add(entry(event, new CaseId(event.text("caseId"))));
        CaseEvents.TYPES.forEach(type -> handlers.put(type, ofOneCase));
        OF_A_REFERRAL.forEach(type -> handlers.put(type, ofOneCase));
        handlers.put(
                ReportEvents.TRIAGED,
                event ->
                        event.data()
                                .path("caseIds")
                                .forEach(id ->
                                        timeline.add(entry(event, new CaseId(id.asString())))));
        return new EventSubscription("timeline", Set.of("case", "referral"), handlers, ELSEWHERE);
    }

    private static TimelineEntry entry(EventMessage event, CaseId caseId) {
        return new TimelineEntry(
                caseId,
                event.id(),
                event.sequence(),
                event.type(),
                event.time(),
                data(event.data()));
    }

    private static Map<String, Object> data(JsonNode event) {
        Map<String, Object> data = new LinkedHashMap<>();
        event.properties().forEach(field -> data.put(field.getKey(), value(field.getValue())));
        return data;
    }

    private static Object value(JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        if (value.isNumber()) {
            return value.asLong();
        }
        return value.isArray()
                ? value.valueStream().map(JsonNode::asString).toList()
                : value.asString();
    }
}
