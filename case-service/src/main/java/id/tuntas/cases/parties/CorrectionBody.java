package id.tuntas.cases.parties;

import id.tuntas.cases.edge.Consistent;
import id.tuntas.cases.party.PartyBodies.PersonBody;
import id.tuntas.cases.party.Reason;
import id.tuntas.platform.web.CodeOf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known better of a party, and why. */
record CorrectionBody(@NotNull @Valid PersonBody person, @NotNull @Valid CorrectionReason reason) {

    /**
     * Why it is corrected.
     *
     * @param text needed with OTHER
     */
    @Consistent
    record CorrectionReason(
            @NotNull @CodeOf("correction-reason") String code,
            @Nullable @Size(max = Reason.LONGEST_TEXT) String text)
            implements Consistent.Body {

        @Override
        public Map<String, String> contradictions(LocalDate today) {
            return Reason.contradictions(code, text);
        }
    }
}
