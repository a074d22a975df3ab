package id.tuntas.cases.disclosure;

import id.tuntas.cases.casefile.Particulars;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Whether the basis that is named holds for this victim and this recipient. */
final class BasisPolicy {

    private static final Set<String> OWED_REPORTS = Set.of("POLICE", "PROSECUTION");

    private BasisPolicy() {}

    static List<Objection> objections(
            Particulars about, DisclosureRequest request, LocalDate today) {
        return switch (request.basis()) {
            case "LEGAL_DUTY" ->
                    OWED_REPORTS.contains(request.recipientKind())
                            ? List.of()
                            : List.of(Objection.DUTY_NOT_TO_THIS_RECIPIENT);
            case "BEST_INTEREST_OF_CHILD" ->
                    about.victimMayBeChildOn(today)
                            ? List.of()
                            : List.of(Objection.VICTIM_NO_CHILD);
            // Consent is taken as stated; danger to life is the officer's to judge.
            case "CONSENT", "VITAL_INTEREST" -> List.of();
            case String other -> throw new IllegalArgumentException("no such basis: " + other);
        };
    }
}
