package id.tuntas.cases.closure;

import id.tuntas.cases.casefile.CaseNumber;
import id.tuntas.cases.casefile.ClosureProposal;
import id.tuntas.cases.casefile.Step;
import id.tuntas.cases.edge.Consistent;
import id.tuntas.cases.party.Opening;
import id.tuntas.cases.region.Regions;
import id.tuntas.platform.data.Personal;
import id.tuntas.platform.web.Ids;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What clients send for each step of a closure. */
final class ClosureBodies {

    private static final int TEXT = 2_000;
    private static final Pattern REGION_LIKE = Pattern.compile("[\\d.]+");

    private ClosureBodies() {}

    /**
     * A proposal.
     *
     * @param to the unit (its id) or region (its code) that goes on; with TRANSFERRED
     * @param of the number of the case that stays; with DUPLICATE
     */
    @Consistent
    record ProposalBody(
            @NotNull String outcome,
            @Nullable @Size(max = TEXT) String note,
            @Schema(
                            description =
                                    "With TRANSFERRED only: who goes on with the case, by a region's"
                                            + " code of reference/regions.csv (such as 65.71) or a"
                                            + " unit's id (1 to 64 letters, digits, dots, dashes or"
                                            + " underscores, the first a letter or digit).")
                    @Nullable
                    @Size(max = 64)
                    String to,
            @Schema(
                            description =
                                    "With DUPLICATE only: the number of the other case, the one that"
                                            + " stays.")
                    @Nullable
                    @Size(max = 64)
                    String of)
            implements Consistent.Body {

        @Override
        public Map<String, String> contradictions(LocalDate today) {
            Map<String, String> wrong = new LinkedHashMap<>();
            if (outcome == null) {
                return wrong;
            }
            if (!Outcomes.areKnown(outcome)) {
                wrong.put("outcome", "unknown-code");
            }
            detail(wrong, "to", to, outcome.equals(Outcomes.TRANSFERRED));
            detail(wrong, "of", of, outcome.equals(Outcomes.DUPLICATE));
            if (to != null && !wrong.containsKey("to") && !isRegionOrUnit(to)) {
                wrong.put("to", "format");
            }
            if (of != null && !CaseNumber.isWellFormed(of)) {
                wrong.put("of", "unknown-case");
            }
            return wrong;
        }

        /** What looks like a region's code must be one. */
        private static boolean isRegionOrUnit(String to) {
            return REGION_LIKE.matcher(to).matches() ? Regions.areKnown(to) : Ids.isHarmless(to);
        }

        private static void detail(
                Map<String, String> wrong, String field, @Nullable String value, boolean needed) {
            if (needed && (value == null || value.isBlank())) {
                wrong.put(field, "required");
            } else if (!needed && value != null) {
                wrong.put(field, "conflict");
            }
        }

        ClosureProposal toProposal(Step proposed) {
            return new ClosureProposal(
                    outcome,
                    Opening.seal(note),
                    to,
                    of == null ? null : new CaseNumber(of),
                    proposed);
        }
    }

    /**
     * An approval; the body may be left out.
     *
     * @param reason needed where the outcome is UNFOUNDED
     */
    record ApprovalBody(@Nullable @Size(max = TEXT) String reason) {

        static @Nullable Personal<String> reasonOf(@Nullable ApprovalBody body) {
            return body == null ? null : Opening.seal(body.reason());
        }
    }

    /** A refusal. */
    record RefusalBody(@NotBlank @Size(max = TEXT) String reason) {

        Personal<String> toReason() {
            return Personal.of(reason.strip());
        }
    }
}
