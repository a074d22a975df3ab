package id.tuntas.cases.disclosure;

import id.tuntas.cases.casefile.CaseId;
import id.tuntas.cases.casefile.Grant;
import id.tuntas.cases.casefile.ReferralId;
import id.tuntas.platform.data.EventMessage;
import id.tuntas.platform.data.EventSubscription;
import id.tuntas.platform.web.AgencyId;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears of referrals' ends. */
@Configuration(proxyBeanMethods = false)
class DisclosureMessages {

    @Bean
    EventSubscription endingDisclosuresSubscription(EndingDisclosures disclosures) {
        return new EventSubscription(
                "ending-disclosures",
                Set.of("referral"),
                Map.of(
                        "id.tuntas.referral.completed.v1", ending(disclosures, "COMPLETED"),
                        "id.tuntas.referral.declined.v1", ending(disclosures, "DECLINED"),
                        "id.tuntas.referral.abandoned.v1", ending(disclosures, "ABANDONED"),
                        "id.tuntas.referral.cancelled.v1", ending(disclosures, "CANCELLED"),
                        "id.tuntas.referral.redirected.v1", ending(disclosures, "REDIRECTED"),
                        "id.tuntas.referral.recalled.v1", ending(disclosures, "RECALLED")),
                Set.of(
                        "id.tuntas.referral.sent.v1",
                        "id.tuntas.referral.received.v1",
                        "id.tuntas.referral.accepted.v1",
                        "id.tuntas.referral.started.v1",
                        "id.tuntas.referral.progressed.v1",
                        "id.tuntas.referral.cancellation-requested.v1",
                        "id.tuntas.referral.redirection-requested.v1",
                        "id.tuntas.referral.redirection-refused.v1",
                        "id.tuntas.referral.overdue.v1",
                        "id.tuntas.referral.confirmed-by-phone.v1",
                        "id.tuntas.referral.assigned.v1",
                        "id.tuntas.referral.sender-changed.v1"));
    }

    private static Consumer<EventMessage> ending(EndingDisclosures disclosures, String code) {
        return event ->
                disclosures.end(
                        new CaseId(event.text("caseId")),
                        new AgencyId(event.text("senderAgencyId")),
                        new ReferralId(event.text("referralId")),
                        new Grant.Ending(code, event.time()));
    }
}
