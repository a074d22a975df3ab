package id.tuntas.referrals.emergency;

import id.tuntas.referrals.terms.CaseId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an emergency has become; no personal data. */
@Schema(name = "EmergencyAnswered")
record EmergencyView(String reportId, List<String> caseIds, List<SentView> referrals) {

    /**
     * @param state Sent or, by now, further; Abandoned where it could not be sent
     * @param problem the type of what case-service has against it; absent where it was sent
     */
    @Schema(name = "EmergencyReferralSent")
    record SentView(
            String id,
            String caseId,
            String recipientAgencyId,
            String state,
            @Nullable String problem) {}

    static EmergencyView from(String reportId, AnsweringEmergencies.Answered answered) {
        return new EmergencyView(
                reportId,
                answered.cases().stream().map(CaseId::value).toList(),
                answered.sent().stream()
                        .map(sent ->
                                new SentView(
                                        sent.result().id().value(),
                                        sent.caseId().value(),
                                        sent.recipient().value(),
                                        sent.result().state(),
                                        sent.result().problem().orElse(null)))
                        .toList());
    }
}
