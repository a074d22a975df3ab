package id.tuntas.referrals.referral;

import id.tuntas.platform.data.Personal;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.CodeOf;
import id.tuntas.referrals.terms.Basis;
import id.tuntas.referrals.terms.Service;
import id.tuntas.referrals.terms.Urgency;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said where a referral goes to another agency, or is taken back. */
final class RedirectionRequests {

    private static final int LONGEST_TEXT = 4000;
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    private static final String OTHER = "OTHER";
    private static final String HIDDEN = "···";

    private RedirectionRequests() {}

    /**
     * @param text required where the reason is OTHER
     * @param toAgencyId who could take it on: neither of the two sides
     */
    @Schema(name = "ReferralRedirection")
    @TextWithOther
    record Redirection(
            @Nullable @Valid PerformedByView performedBy,
            @NotNull @CodeOf("decline-reason") String reason,
            @Nullable @Size(min = 1, max = LONGEST_TEXT) String text,
            @NotNull @Pattern(regexp = ID) String toAgencyId)
            implements TextWithOther.Choice {

        @Override
        public boolean lacksText() {
            return OTHER.equals(reason) && text == null;
        }

        Detail detail() {
            return Detail.reason(new StepReason(reason), personal(text));
        }

        AgencyId to() {
            return new AgencyId(toAgencyId);
        }

        @Override
        public String toString() {
            return HIDDEN;
        }
    }

    /**
     * @param recipientAgencyId else the agency that the recipient has named
     * @param basis of the new disclosure; the first one's does not carry over
     * @param service else as before
     * @param urgency else as before
     * @param note else as before where the new recipient is of the same kind, else none: what was
     *     written for one kind may tell more than another may know
     */
    @Schema(name = "ReferralRedirectionConfirmation")
    record Confirmation(
            @Nullable @Pattern(regexp = ID) String recipientAgencyId,
            @NotNull @CodeOf("disclosure-basis") String basis,
            @Nullable @CodeOf("service") String service,
            @Nullable @CodeOf("urgency") String urgency,
            @Nullable @Size(max = LONGEST_TEXT) String note) {

        RedirectingReferrals.Confirmation confirmation() {
            return new RedirectingReferrals.Confirmation(
                    Optional.ofNullable(recipientAgencyId).map(AgencyId::new),
                    new Basis(basis),
                    Optional.ofNullable(service).map(Service::new),
                    Optional.ofNullable(urgency).map(Urgency::valueOf),
                    personal(note));
        }

        @Override
        public String toString() {
            return HIDDEN;
        }
    }

    @Schema(name = "ReferralRedirectionRefusal")
    record Refusal(@Nullable @Size(min = 1, max = LONGEST_TEXT) String text) {

        static final Refusal NOTHING = new Refusal(null);

        Detail detail() {
            return Detail.note(personal(text));
        }

        @Override
        public String toString() {
            return HIDDEN;
        }
    }

    /**
     * @param text required where the reason is OTHER
     */
    @Schema(name = "ReferralRecall")
    @TextWithOther
    record Recall(
            @NotNull @CodeOf("recall-reason") String reason,
            @Nullable @Size(min = 1, max = LONGEST_TEXT) String text)
            implements TextWithOther.Choice {

        @Override
        public boolean lacksText() {
            return OTHER.equals(reason) && text == null;
        }

        Detail detail() {
            return Detail.reason(new StepReason(reason), personal(text));
        }

        @Override
        public String toString() {
            return HIDDEN;
        }
    }

    private static Optional<Personal<String>> personal(@Nullable String text) {
        return Optional.ofNullable(text).map(Personal::of);
    }
}
