package id.tuntas.referrals.packet;

import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemType;
import java.util.List;
import java.util.Map;

/**
 * Why case-service does not let it be told: codes and pointers alone, so that it can be kept and
 * told again to whoever repeats the request.
 *
 * @param type the name of an entry of {@code contracts/problems.json}
 * @param reasons codes
 * @param errors the fields that are wrong, by pointers into the request for the referral
 */
public record Refusal(String type, List<String> reasons, List<Problem.FieldError> errors) {

    public Refusal {
        reasons = List.copyOf(reasons);
        errors = List.copyOf(errors);
    }

    public Problem problem() {
        Problem problem = Problem.of(ProblemType.of(type));
        errors.forEach(error -> problem.at(error.pointer(), error.code()));
        if (!reasons.isEmpty()) {
            problem.with(
                    "reasons", reasons.stream().map(reason -> Map.of("code", reason)).toList());
        }
        return problem;
    }
}
