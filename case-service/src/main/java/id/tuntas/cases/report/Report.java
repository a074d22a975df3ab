package id.tuntas.cases.report;

import java.util.Set;

/** One contact. Received → Triaged. */
sealed interface Report {

    /** The names of all states. */
    Set<String> STATES = Set.of("Received", "Triaged");

    Contact contact();

    default String stateName() {
        return switch (this) {
            case Received _ -> "Received";
            case Triaged _ -> "Triaged";
        };
    }

    /** Taken down, nobody has decided what it is. */
    record Received(Contact contact) implements Report {

        Triaged triage(Triage triage) {
            return new Triaged(contact, triage);
        }
    }

    /** Decided, for good. */
    record Triaged(Contact contact, Triage triage) implements Report {}
}
