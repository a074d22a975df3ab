package id.tuntas.cases.report;

/** One contact. Received → Triaged. */
sealed interface Report {

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
