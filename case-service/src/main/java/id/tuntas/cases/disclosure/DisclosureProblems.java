package id.tuntas.cases.disclosure;

import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The problems that objections are told as: what the referral or the case is in the way of is a
 * conflict (409) that names all reasons; where only fields are wrong it is they (422).
 */
final class DisclosureProblems {

    private static final ProblemType NOT_OPEN = ProblemType.of("case-not-open");
    private static final ProblemType ALREADY_FINAL = ProblemType.of("referral-already-final");

    private static final ProblemType CONSENT_MISSING = ProblemType.of("consent-missing");

    private DisclosureProblems() {}

    static Problem of(List<Objection> objections) {
        if (objections.contains(Objection.CASE_NOT_OPEN)) {
            return conflict(NOT_OPEN, objections);
        }
        if (objections.contains(Objection.REFERRAL_ALREADY_FINAL)) {
            return conflict(ALREADY_FINAL, objections);
        }
        if (objections.contains(Objection.CONSENT_MISSING)) {
            return conflict(CONSENT_MISSING, objections);
        }
        return Problem.invalid(fields(objections).toList());
    }

    private static Problem conflict(ProblemType type, List<Objection> objections) {
        Problem problem =
                Problem.of(type)
                        .with(
                                "reasons",
                                objections.stream()
                                        .map(objection -> Map.of("code", objection.name()))
                                        .toList());
        fields(objections).forEach(field -> problem.at(field.pointer(), field.code()));
        return problem;
    }

    private static Stream<Problem.FieldError> fields(List<Objection> objections) {
        return objections.stream().flatMap(DisclosureProblems::field);
    }

    private static Stream<Problem.FieldError> field(Objection objection) {
        return switch (objection) {
            case DUTY_NOT_TO_THIS_RECIPIENT ->
                    Stream.of(new Problem.FieldError("/basis", "basis-recipient"));
            case VICTIM_NO_CHILD -> Stream.of(new Problem.FieldError("/basis", "basis-child"));
            case GRANTED_OTHERWISE -> Stream.of(new Problem.FieldError("/referralId", "conflict"));
            case CASE_NOT_OPEN, REFERRAL_ALREADY_FINAL, CONSENT_MISSING -> Stream.empty();
        };
    }
}
