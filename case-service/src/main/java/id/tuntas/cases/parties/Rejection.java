package id.tuntas.cases.parties;

/** Why a party is not added or corrected. */
sealed interface Rejection {

    /** Services have ended. */
    record CaseNotOpen() implements Rejection {}

    /** The case has as many as it takes. */
    record TooMany(int most) implements Rejection {}

    /** Somebody else corrected it meanwhile. */
    record Stale(int version) implements Rejection {}
}
