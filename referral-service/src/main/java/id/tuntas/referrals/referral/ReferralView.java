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
 * @param costBearer who pays for the service, where that was said
 * @param assigneeId to whom its recipient has given it
 * @param readyText for a message to whoever answers there; urgent ones, to its sender, while it
 *     goes on
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
        @Nullable String costBearer,
        @Nullable String assigneeId,
        @Nullable ReadyText readyText,
        List<String> allowedActions) {

    @Schema(name = "ReferralSender")
    record SenderView(String agencyId) {}

    /**
     * @param dutyPhone in E.164; of urgent ones, to its sender, where the agency has named one
     * @param dutyPhoneUnavailable true where it could not be asked for just now
     */
    @Schema(name = "ReferralRecipient")
    record RecipientView(
            String agencyId,
            String kind,
            @Nullable String dutyPhone,
            @Nullable Boolean dutyPhoneUnavailable) {}

    /** The same text in Indonesian and in English. */
    @Schema(name = "ReadyText")
    record ReadyText(String id, String en) {}

    /**
     * @param by subject; absent where this service did it itself
     * @param state where it stood from then on; Progressed, Overdue, ConfirmedByPhone, Assigned and
     *     SenderChanged leave it where it stood
     * @param answeredBy who answered the phone at the recipient
     * @param holdsUntil until when that call holds back what is said of a late answer
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
            @Nullable String toAgencyId,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt,
            @Nullable Instant holdsUntil,
            @Nullable String assigneeId) {}
}
