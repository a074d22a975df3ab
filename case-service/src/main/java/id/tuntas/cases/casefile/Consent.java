package id.tuntas.cases.casefile;

import id.tuntas.platform.data.Personal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That a kind of recipient may be told for these purposes, and how that was agreed.
 *
 * @param recipientKind a code of list {@code agency-kind}
 * @param purposes codes of list {@code service}, without repeats
 * @param givenBy a code of list {@code consent-giver}
 * @param form a code of list {@code consent-form}
 * @param explainedAt when the person was told what it means; before they spoke
 * @param documentReference where the paper or the recording is kept
 * @param validUntil the last day on which it holds; it holds until withdrawn where there is none
 */
public record Consent(
        ConsentId id,
        String recipientKind,
        List<String> purposes,
        String givenBy,
        Instant givenAt,
        String form,
        Instant explainedAt,
        @Nullable Personal<String> documentReference,
        @Nullable LocalDate validUntil,
        Step recorded,
        Optional<Withdrawal> withdrawal) {

    /**
     * That it holds no longer.
     *
     * @param givenBy who withdrew it, a code of list {@code consent-giver}
     * @param at when they said so
     * @param pressure whether somebody presses them to
     */
    public record Withdrawal(
            String givenBy,
            Instant at,
            boolean pressure,
            @Nullable Personal<String> text,
            Step recorded) {}

    public Consent {
        purposes = purposes.stream().distinct().toList();
    }

    /**
     * @param today the province's day
     */
    public boolean isLiveOn(LocalDate today) {
        return withdrawal.isEmpty() && (validUntil == null || !today.isAfter(validUntil));
    }

    public boolean covers(String kind, String purpose) {
        return recipientKind.equals(kind) && purposes.contains(purpose);
    }

    Consent withdrawn(Withdrawal by) {
        return new Consent(
                id,
                recipientKind,
                purposes,
                givenBy,
                givenAt,
                form,
                explainedAt,
                documentReference,
                validUntil,
                recorded,
                Optional.of(by));
    }
}
