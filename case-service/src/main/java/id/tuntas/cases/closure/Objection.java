package id.tuntas.cases.closure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One reason why a case is not closed, as clients are told it.
 *
 * @param code what they branch on
 * @param details ids and codes that say more
 */
record Objection(String code, Map<String, Object> details) {

    Objection {
        details = Map.copyOf(details);
    }

    /** The move is none of this state's. */
    static Objection inOtherState(String state) {
        return new Objection("IN_OTHER_STATE", Map.of("state", state));
    }

    /** Whoever proposed does not decide. */
    static Objection samePerson() {
        return new Objection("SAME_PERSON", Map.of());
    }

    /** That a case was unfounded, the second person says why. */
    static Objection secondReasonMissing() {
        return new Objection("SECOND_REASON_MISSING", Map.of());
    }

    /** A referral still lives. */
    static Objection openDisclosure(String referralId) {
        return new Objection("OPEN_DISCLOSURE", Map.of("referralId", referralId));
    }

    /** A second person has still to look at what was disclosed in immediate danger. */
    static Objection reviewMissing(String referralId) {
        return new Objection("REVIEW_MISSING", Map.of("referralId", referralId));
    }

    /** Another unit is asked to take the case over. */
    static Objection transferPending(String toUnitId) {
        return new Objection("TRANSFER_PENDING", Map.of("toUnitId", toUnitId));
    }

    /** Being settled is no end of such a case (UU 12/2022 art. 23). */
    static Objection settlementIsNoEnd(String outcome, List<String> categories) {
        return new Objection(
                "SETTLEMENT_IS_NO_END", Map.of("outcome", outcome, "categories", categories));
    }

    /** An adult may end services, a child may not. */
    static Objection victimMayBeChild() {
        return new Objection("VICTIM_MAY_BE_CHILD", Map.of());
    }

    Map<String, Object> reason() {
        Map<String, Object> reason = new LinkedHashMap<>(Map.of("code", code));
        reason.putAll(details);
        return reason;
    }
}
