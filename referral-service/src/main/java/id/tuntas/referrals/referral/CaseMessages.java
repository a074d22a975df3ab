package id.tuntas.referrals.referral;

import id.tuntas.platform.data.EventMessage;
import id.tuntas.platform.data.EventSubscription;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.referrals.terms.CaseId;
import id.tuntas.referrals.terms.ReferralId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** Hears of the consents that referrals rest on, and of the units that their cases go to. */
@Configuration(proxyBeanMethods = false)
class CaseMessages {

    private static final String CONSENT_WITHDRAWN = "id.tuntas.case.consent-withdrawn.v1";
    private static final String TRANSFERRED = "id.tuntas.case.transferred.v1";

    /** Known, and no referral's business. An unknown type would hold up its case. */
    private static final Set<String> ELSEWHERE =
            Stream.of(
                            "report.received",
                            "report.triaged",
                            "case.registered",
                            "case.assessment-started",
                            "case.assessment-finished",
                            "case.updated",
                            "case.disclosure-granted",
                            "case.disclosure-ended",
                            "case.disclosure-reviewed",
                            "case.closure-proposed",
                            "case.closure-refused",
                            "case.closure-withdrawn",
                            "case.closed",
                            "case.reopened",
                            "case.consent-recorded",
                            "case.note-added",
                            "case.party-added",
                            "case.party-corrected",
                            "case.incident-linked",
                            "case.assigned",
                            "case.transfer-requested",
                            "case.transfer-refused",
                            "case.transfer-withdrawn")
                    .map(type -> "id.tuntas." + type + ".v1")
                    .collect(Collectors.toUnmodifiableSet());

    @Bean
    EventSubscription heedingCasesSubscription(
            HeedingWithdrawals heeding, FollowingTransfers following) {
        return new EventSubscription(
                "heeding-withdrawals",
                Set.of("case"),
                Map.of(
                        CONSENT_WITHDRAWN,
                        event -> heeding.heed(withdrawal(event)),
                        TRANSFERRED,
                        event -> following.follow(transfer(event))),
                ELSEWHERE);
    }

    private static HeedingWithdrawals.Withdrawal withdrawal(EventMessage event) {
        return new HeedingWithdrawals.Withdrawal(
                new CaseId(event.text("caseId")),
                referrals(event.data().path("referralIds")),
                new AgencyId(event.text("unitId")),
                event.text("by"),
                withdrawnAt(event));
    }

    /** When the person said so, however late that was written down. */
    private static Instant withdrawnAt(EventMessage event) {
        // Withdrawals of before this was told say only when they were written down.
        return event.data().has("withdrawnAt")
                ? Instant.parse(event.text("withdrawnAt"))
                : event.time();
    }

    private static FollowingTransfers.Transfer transfer(EventMessage event) {
        return new FollowingTransfers.Transfer(
                new CaseId(event.text("caseId")),
                new AgencyId(event.text("fromUnitId")),
                new AgencyId(event.text("unitId")),
                event.text("by"),
                event.time());
    }

    private static List<ReferralId> referrals(JsonNode ids) {
        if (!ids.isArray()) {
            throw new IllegalArgumentException("a withdrawal names its referrals, also none");
        }
        return ids.valueStream().map(id -> new ReferralId(id.asString())).toList();
    }
}
