package id.tuntas.referrals.referral;

import id.tuntas.platform.data.Personal;
import id.tuntas.platform.web.CodeOf;
import id.tuntas.platform.web.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What each side can say with its steps. */
final class AnswerRequests {

    private static final int LONGEST_TEXT = 4000;
    private static final String OTHER = "OTHER";

    private AnswerRequests() {}

    @Schema(name = "ReferralReceipt")
    record Receipt(@Nullable @Valid PerformedByView performedBy) {

        static final Receipt NOTHING = new Receipt(null);
    }

    /**
     * @param externalReference the recipient's own number for it, such as that of a police report
     * @param expectedAt when the recipient means to be done
     */
    @Schema(name = "ReferralAcceptance")
    record Acceptance(
            @Nullable @Valid PerformedByView performedBy,
            @Nullable @Size(min = 1, max = 120) String externalReference,
            @Nullable Instant expectedAt) {

        static final Acceptance NOTHING = new Acceptance(null, null, null);

        Detail detail() {
            return Detail.acceptance(
                    Optional.ofNullable(externalReference), Optional.ofNullable(expectedAt));
        }
    }

    /**
     * @param text required where the reason is OTHER
     */
    @Schema(name = "ReferralDecline")
    @TextWithOther
    record Decline(
            @Nullable @Valid PerformedByView performedBy,
            @NotNull @CodeOf("decline-reason") String reason,
            @Nullable @Size(min = 1, max = LONGEST_TEXT) String text)
            implements TextWithOther.Choice {

        @Override
        public boolean lacksText() {
            return OTHER.equals(reason) && text == null;
        }

        Detail detail() {
            return Detail.reason(new StepReason(reason), personal(text));
        }
    }

    /**
     * @param appointment one that is made, or was missed
     * @param appointmentAt when it is or was; given with an appointment and never without
     */
    @Schema(name = "ReferralProgress")
    record Progress(
            @Nullable @Valid PerformedByView performedBy,
            @Nullable @Size(min = 1, max = LONGEST_TEXT) String note,
            @Nullable @CodeOf("appointment") String appointment,
            @Nullable Instant appointmentAt) {

        static final Progress NOTHING = new Progress(null, null, null, null);

        /**
         * @throws Problem {@code /problems/invalid-fields} where one of the two is missing
         */
        Detail detail() {
            if (appointment == null && appointmentAt == null) {
                return Detail.note(personal(note));
            }
            if (appointment == null) {
                throw missing("/appointment");
            }
            if (appointmentAt == null) {
                throw missing("/appointmentAt");
            }
            return Detail.progress(
                    Optional.of(
                            new Appointment(
                                    appointment, appointmentAt.truncatedTo(ChronoUnit.MILLIS))),
                    personal(note));
        }

        private static Problem missing(String pointer) {
            return Problem.invalid(List.of(new Problem.FieldError(pointer, "required")));
        }
    }

    /**
     * @param text required where the outcome is OTHER
     */
    @Schema(name = "ReferralCompletion")
    @TextWithOther
    record Completion(
            @Nullable @Valid PerformedByView performedBy,
            @NotNull @CodeOf("referral-outcome") String outcome,
            @Nullable @Size(min = 1, max = LONGEST_TEXT) String text)
            implements TextWithOther.Choice {

        @Override
        public boolean lacksText() {
            return OTHER.equals(outcome) && text == null;
        }

        Detail detail() {
            return Detail.completion(new ServiceOutcome(outcome), personal(text));
        }
    }

    /**
     * @param text required where the reason is OTHER
     */
    @Schema(name = "ReferralCancellationRequest")
    @TextWithOther
    record CancellationRequest(
            @NotNull @CodeOf("cancellation-reason") String reason,
            @Nullable @Size(min = 1, max = LONGEST_TEXT) String text)
            implements TextWithOther.Choice {

        @Override
        public boolean lacksText() {
            return OTHER.equals(reason) && text == null;
        }

        Detail detail() {
            return Detail.reason(new StepReason(reason), personal(text));
        }
    }

    @Schema(name = "ReferralCancellation")
    record Cancellation(
            @Nullable @Valid PerformedByView performedBy,
            @Nullable @Size(min = 1, max = LONGEST_TEXT) String note) {

        static final Cancellation NOTHING = new Cancellation(null, null);

        Detail detail() {
            return Detail.note(personal(note));
        }
    }

    private static Optional<Personal<String>> personal(@Nullable String text) {
        return Optional.ofNullable(text).map(Personal::of);
    }
}
