package id.tuntas.referrals.referral;

import id.tuntas.platform.data.Personal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at the recipient has answered the phone.
 *
 * @param answeredBy who, by name or by post
 * @param note shown with the packet, to the sending side alone
 * @param answeredAt now, unless told
 */
@Schema(name = "PhoneConfirmation")
record PhoneConfirmationRequest(
        @NotBlank @Size(max = 120) String answeredBy,
        @Nullable @Size(min = 1, max = 4000) String note,
        @Nullable Instant answeredAt) {

    Instant answeredAt(Instant now) {
        return answeredAt == null ? now : answeredAt.truncatedTo(ChronoUnit.MILLIS);
    }

    Detail detail(Instant at, Instant holdsUntil) {
        return Detail.aside(
                new Aside.PhoneCall(Personal.of(answeredBy), at, holdsUntil),
                Optional.ofNullable(note).map(Personal::of));
    }

    @Override
    public String toString() {
        return "···";
    }
}
