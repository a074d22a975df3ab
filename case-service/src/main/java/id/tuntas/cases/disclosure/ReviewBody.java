package id.tuntas.cases.disclosure;

import id.tuntas.cases.casefile.Review;
import id.tuntas.cases.casefile.Step;
import id.tuntas.cases.edge.Consistent;
import id.tuntas.cases.party.Opening;
import id.tuntas.platform.web.CodeOf;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the second person found; an objection says why. */
@Consistent
record ReviewBody(
        @NotNull @CodeOf("review-verdict") String verdict, @Nullable @Size(max = 1_000) String text)
        implements Consistent.Body {

    private static final String OBJECTED = "OBJECTED";

    @Override
    public Map<String, String> contradictions(LocalDate today) {
        return OBJECTED.equals(verdict) && Opening.seal(text) == null
                ? Map.of("text", "required")
                : Map.of();
    }

    Review.Finding toFinding(Step step) {
        return new Review.Finding(verdict, Opening.seal(text), step);
    }
}
