package id.tuntas.referrals.referral;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A referral whose answer is late; no personal data.
 *
 * @param answerDueAt since when it is late
 * @param toldAt when coordinator, sender and recipient were told of it; absent before
 * @param confirmedByPhoneAt when somebody there last answered the phone
 */
@Schema(name = "LateReferral")
public record LateReferralView(
        String id,
        String caseId,
        String caseNumber,
        String state,
        String service,
        String urgency,
        String senderAgencyId,
        String recipientAgencyId,
        Instant sentAt,
        Instant answerDueAt,
        @Nullable Instant toldAt,
        @Nullable Instant confirmedByPhoneAt,
        @Nullable String assigneeId,
        String link) {}
