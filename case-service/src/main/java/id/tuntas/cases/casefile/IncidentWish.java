package id.tuntas.cases.casefile;

/** Which incident a case is to be linked to. */
sealed interface IncidentWish {

    /** That of another case. */
    record Of(CaseNumber number) implements IncidentWish {}

    /** The one of this number. */
    record Numbered(IncidentNumber number) implements IncidentWish {}
}
