package id.tuntas.cases.closure;

import id.tuntas.platform.web.CodeList;

/** The outcomes of services, from the dated lists. */
final class Outcomes {

    static final String ADULT_ENDED_SERVICES = "ADULT_ENDED_SERVICES";
    static final String TRANSFERRED = "TRANSFERRED";
    static final String DUPLICATE = "DUPLICATE";
    static final String UNFOUNDED = "UNFOUNDED";

    private static final CodeList ENDS = CodeList.named("case-outcome");
    private static final CodeList SETTLEMENTS = CodeList.named("settlement-outcome");

    private Outcomes() {}

    static boolean areKnown(String outcome) {
        return ENDS.contains(outcome) || SETTLEMENTS.contains(outcome);
    }

    static boolean isSettlement(String outcome) {
        return SETTLEMENTS.contains(outcome);
    }
}
