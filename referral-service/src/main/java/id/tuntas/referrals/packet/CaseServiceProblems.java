package id.tuntas.referrals.packet;

import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import id.tuntas.referrals.calls.NoAnswer;
import id.tuntas.referrals.calls.TheirCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What case-service's refusals mean to whoever sends a referral. Only what is listed is passed on,
 * and of that only codes.
 */
final class CaseServiceProblems {

    private static final String PREFIX = "/problems/";

    /** What is the request's own fault, and stays so. */
    private static final Set<String> PASSED_ON =
            Set.of(
                    "not-found",
                    "not-allowed",
                    "invalid-fields",
                    "case-not-open",
                    "consent-missing",
                    "referral-already-final");

    /** What may be otherwise in a moment, or is ours to mend. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    private static final Set<String> NOT_THE_SENDERS =
            Set.of("contended", "service-authorization-required", "agency-not-single");

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    /** Whose field names differ: ours, by theirs. */
    private static final Map<String, String> POINTERS = Map.of("/purpose", "/service");

    private static final Set<String> OUR_POINTERS =
            Set.of("/service", "/basis", "/recipientAgencyId");

    /**
     * @throws NoAnswer where it is not a refusal but a failure
     * @throws Problem {@code /problems/unauthenticated} where the person's token has run out
     */
    Refusal refusal(int status, JsonNode problem) {
        String type = problem.path("type").asString("");
        String name = type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : "";
        if (status == 401) {
            throw Problem.of(ProblemTypes.UNAUTHENTICATED);
        }
        if (status < 400
                || status >= 500
                || PASSING.contains(status)
                || NOT_THE_SENDERS.contains(name)) {
            throw new NoAnswer("case-service said " + status);
        }
        if (!PASSED_ON.contains(name)) {
            return new Refusal("referral-abandoned", List.of("NOT_GRANTED"), List.of());
        }
        return new Refusal(name, reasons(problem.path("reasons")), errors(problem.path("errors")));
    }

    private static List<String> reasons(JsonNode reasons) {
        List<String> codes = new ArrayList<>();
        for (JsonNode reason : reasons) {
            String code = reason.path("code").asString("");
            if (CODE.matcher(code).matches()) {
                codes.add(code);
            }
        }
        return codes;
    }

    private static List<Problem.FieldError> errors(JsonNode errors) {
        List<Problem.FieldError> told = new ArrayList<>();
        for (JsonNode error : errors) {
            String theirs = error.path("pointer").asString("");
            String ours = POINTERS.getOrDefault(theirs, theirs);
            String code = error.path("code").asString("");
            told.add(
                    new Problem.FieldError(
                            OUR_POINTERS.contains(ours) ? ours : "", TheirCodes.known(code)));
        }
        return told;
    }
}
