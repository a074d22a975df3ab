package id.tuntas.cases.disclosure;

import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.casefile.Consent;
import id.tuntas.cases.casefile.ConsentId;
import id.tuntas.cases.casefile.Grant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the basis that is named holds for this victim and this recipient. */
final class BasisPolicy {

    private static final Set<String> OWED_REPORTS = Set.of("POLICE", "PROSECUTION");

    private static final String CONSENT = "CONSENT";
    private static final String VITAL_INTEREST = "VITAL_INTEREST";

    private BasisPolicy() {}

    /** The consent that such a disclosure rests on; none where the basis is another. */
    static Optional<ConsentId> consent(CaseFile file, DisclosureRequest request, LocalDate today) {
        return request.basis().equals(CONSENT)
                ? file.grants()
                        .consents()
                        .allowing(request.recipientKind(), request.purpose(), today)
                        .map(Consent::id)
                : Optional.empty();
    }

    /**
     * Whether what a grant was made on holds still: of a basis that the file records, which is the
     * consent. Another consent that was given since is another basis.
     */
    static boolean stillHolds(CaseFile file, Grant grant, LocalDate today) {
        return !grant.basis().equals(CONSENT)
                || grant.consent()
                        .flatMap(file.grants().consents()::of)
                        .filter(consent -> consent.isLiveOn(today))
                        .isPresent();
    }

    /** Whether one officer discloses at once, and a second person reviews it. */
    static boolean isEmergency(DisclosureRequest request) {
        return request.basis().equals(VITAL_INTEREST);
    }

    static List<Objection> objections(CaseFile file, DisclosureRequest request, LocalDate today) {
        return switch (request.basis()) {
            case "LEGAL_DUTY" ->
                    OWED_REPORTS.contains(request.recipientKind())
                            ? List.of()
                            : List.of(Objection.DUTY_NOT_TO_THIS_RECIPIENT);
            case "BEST_INTEREST_OF_CHILD" ->
                    file.particulars().victimMayBeChildOn(today)
                            ? List.of()
                            : List.of(Objection.VICTIM_NO_CHILD);
            case CONSENT ->
                    consent(file, request, today).isPresent()
                            ? List.of()
                            : List.of(Objection.CONSENT_MISSING);
            // Danger to life is the officer's to judge; a second person looks at it afterwards.
            case VITAL_INTEREST -> List.of();
            case String other -> throw new IllegalArgumentException("no such basis: " + other);
        };
    }
}
