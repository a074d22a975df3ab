package id.tuntas.cases.casefile;

/** Why a case does not do what it was asked. */
public sealed interface CaseRejection {

    /** The move is none of this state's. */
    record InOtherState(String state) implements CaseRejection {}

    /** Services have ended. */
    record NotOpen() implements CaseRejection {}
}
