package id.tuntas.referrals.emergency;

import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemType;
import id.tuntas.platform.web.ProblemTypes;
import id.tuntas.referrals.calls.NoAnswer;
import id.tuntas.referrals.calls.TheirCodes;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What case-service has against a triage, told to whoever asked for it here: types, codes and
 * pointers, which have the same places in both requests.
 */
final class CaseServiceTriageProblems {

    static final ProblemType ALREADY_TRIAGED = ProblemType.of("report-already-triaged");
    private static final String OPEN_CASES = "/openCases";
    private static final Pattern POINTER = Pattern.compile("/openCases(/[A-Za-z0-9]{1,40}){0,6}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{0,40}");

    /**
     * @throws NoAnswer where it is not a refusal but a failure
     */
    Problem of(int status, JsonNode problem) {
        return switch (problem.path("type").asString("")) {
            case "/problems/unauthenticated" -> Problem.of(ProblemTypes.UNAUTHENTICATED);
            case "/problems/not-found" -> Problem.notFound();
            case "/problems/not-allowed" -> Problem.of(ProblemTypes.NOT_ALLOWED);
            case "/problems/invalid-fields" -> invalid(problem.path("errors"));
            case "/problems/idempotency-key-reused" ->
                    Problem.of(ProblemTypes.IDEMPOTENCY_KEY_REUSED);
            case "/problems/report-already-triaged" -> alreadyTriaged(problem.path("reasons"));
            default -> throw new NoAnswer("case-service said " + status);
        };
    }

    private static Problem invalid(JsonNode errors) {
        return Problem.invalid(
                errors.valueStream()
                        .map(error ->
                                new Problem.FieldError(
                                        pointer(error.path("pointer").asString("")),
                                        TheirCodes.known(error.path("code").asString(""))))
                        .toList());
    }

    private static String pointer(String theirs) {
        return POINTER.matcher(theirs).matches() ? theirs : OPEN_CASES;
    }

    private static Problem alreadyTriaged(JsonNode reasons) {
        List<Map<String, String>> told =
                reasons.valueStream()
                        .map(reason -> reason.path("end").asString(""))
                        .filter(end -> CODE.matcher(end).matches())
                        .map(end -> Map.of("code", "ALREADY_TRIAGED", "end", end))
                        .toList();
        return Problem.of(ALREADY_TRIAGED).with("reasons", told);
    }
}
