package id.tuntas.cases.consent;

import id.tuntas.cases.casefile.Consent;
import id.tuntas.cases.casefile.ConsentId;
import id.tuntas.cases.casefile.Step;
import id.tuntas.cases.edge.Consistent;
import id.tuntas.cases.party.Opening;
import id.tuntas.platform.web.CodeOf;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Consents and withdrawals as clients send them. */
final class ConsentBodies {

    private static final int MOST_PURPOSES = 20;
    private static final int TEXT = 1_000;
    private static final int REFERENCE = 200;

    private ConsentBodies() {}

    /**
     * A consent, written or recorded.
     *
     * @param explainedAt when it was explained: before the person spoke
     * @param validUntil the last day on which it holds
     */
    @Consistent
    record ConsentBody(
            @NotNull @CodeOf("agency-kind") String recipientKind,
            @NotNull @Size(min = 1, max = MOST_PURPOSES)
                    List<@NotNull @CodeOf("service") String> purposes,
            @NotNull @CodeOf("consent-giver") String givenBy,
            @NotNull @PastOrPresent Instant givenAt,
            @NotNull @CodeOf("consent-form") String how,
            @NotNull @PastOrPresent Instant explainedAt,
            @Nullable @Size(max = REFERENCE) String documentReference,
            @Nullable LocalDate validUntil)
            implements Consistent.Body {

        @Override
        public Map<String, String> contradictions(LocalDate today) {
            Map<String, String> wrong = new LinkedHashMap<>();
            if (givenAt != null && explainedAt != null && explainedAt.isAfter(givenAt)) {
                wrong.put("explainedAt", "time");
            }
            if (validUntil != null && validUntil.isBefore(today)) {
                wrong.put("validUntil", "time");
            }
            return wrong;
        }

        Consent toConsent(ConsentId id, Step step) {
            return new Consent(
                    id,
                    recipientKind,
                    purposes,
                    givenBy,
                    givenAt,
                    how,
                    explainedAt,
                    Opening.seal(documentReference),
                    validUntil,
                    step,
                    Optional.empty());
        }
    }

    /**
     * @param by who withdraws
     * @param withdrawnAt when they said so, after they had given it; now unless told
     * @param pressure whether somebody presses them; it must be said
     */
    record WithdrawalBody(
            @NotNull @CodeOf("consent-giver") String by,
            @Nullable @PastOrPresent Instant withdrawnAt,
            @NotNull Boolean pressure,
            @Nullable @Size(max = TEXT) String text) {

        Consent.Withdrawal toWithdrawal(Step step) {
            return new Consent.Withdrawal(
                    by,
                    withdrawnAt == null ? step.at() : withdrawnAt,
                    pressure,
                    Opening.seal(text),
                    step);
        }
    }
}
