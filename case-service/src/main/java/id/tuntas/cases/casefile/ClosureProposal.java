package id.tuntas.cases.casefile;

import id.tuntas.platform.data.Personal;
import org.jspecify.annotations.Nullable;

/**
 * That services end, and how.
 *
 * @param outcome a code of list {@code case-outcome}, or of {@code settlement-outcome} where that
 *     is lawful
 * @param to the unit or region that goes on, of TRANSFERRED
 * @param of the case that stays, of DUPLICATE
 */
public record ClosureProposal(
        String outcome,
        @Nullable Personal<String> note,
        @Nullable String to,
        @Nullable CaseNumber of,
        Step proposed) {}
