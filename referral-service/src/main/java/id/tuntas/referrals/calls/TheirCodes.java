package id.tuntas.referrals.calls;

import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;

/** Codes of fields' errors in another service's answer. */
public final class TheirCodes {

    private TheirCodes() {}

    /** A newer service may have codes that our edition of the contracts lacks. */
    public static String known(String code) {
        try {
            Problem.of(ProblemTypes.INVALID_FIELDS).at("", code);
            return code;
        } catch (IllegalArgumentException _) {
            return "conflict";
        }
    }
}
