package id.tuntas.referrals.referral;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A referral on the wire. It holds no personal data of the case: its packet does.
 *
 * @param caseNumber absent until it is sent
 * @param answerDueAt counted from sending
 * @param overdue whether its answer is late and was not given yet
 * @param redirectedTo the referral that took this one's place; for whoever sees both
 * @param redirectedFrom the referral whose place this one took; its recipient must not learn who
 *     was asked before
 * @param packetReadAt when the recipient was first shown the packet; absent while it has not
 * @param packetClosedAt since when nobody is shown the packet: recalled, or its consent withdrawn
 * @param allowedActions the sub-resources that this caller can post to now
 */
@Schema(name = "Referral")
public record ReferralView(
        String id,
        String caseId,
        @Nullable String caseNumber,
        String state,
        String service,
        String urgency,
        String basis,
        SenderView sender,
        RecipientView recipient,
        @Nullable Instant sentAt,
        @Nullable Instant answerDueAt,
        boolean overdue,
        List<StepView> steps,
        @Nullable String declineReason,
        @Nullable String outcome,
        @Nullable String redirectedTo,
        @Nullable String redirectedFrom,
        @Nullable Instant packetReadAt,
        @Nullable Instant packetClosedAt,
        List<String> allowedActions) {

    @Schema(name = "ReferralSender")
    record SenderView(String agencyId) {}

    @Schema(name = "ReferralRecipient")
    record RecipientView(String agencyId, String kind) {}

    /**
     * @param by subject; absent where this service did it itself
     * @param reason a decline's, or that of a request to cancel or redirect, or of a recall
     * @param toAgencyId the agency that is to be asked instead, or was
     */
    @Schema(name = "ReferralStep")
    record StepView(
            String state,
            Instant at,
            @Nullable String by,
            @Nullable String byAgencyId,
            @Nullable PerformedByView performedBy,
            @Nullable String reason,
            @Nullable String outcome,
            @Nullable String externalReference,
            @Nullable Instant expectedAt,
            @Nullable String appointment,
            @Nullable Instant appointmentAt,
            @Nullable String toAgencyId) {}
}
