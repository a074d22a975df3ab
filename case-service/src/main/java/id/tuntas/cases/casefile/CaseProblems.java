package id.tuntas.cases.casefile;

import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemType;
import java.util.List;
import java.util.Map;

/** The problems that a case's rejections are told as. */
final class CaseProblems {

    private static final ProblemType IN_OTHER_STATE = ProblemType.of("case-in-other-state");
    private static final ProblemType NOT_OPEN = ProblemType.of("case-not-open");

    private CaseProblems() {}

    static Problem of(CaseRejection rejection) {
        return switch (rejection) {
            case CaseRejection.InOtherState(String state) ->
                    Problem.of(IN_OTHER_STATE)
                            .with(
                                    "reasons",
                                    List.of(Map.of("code", "IN_OTHER_STATE", "state", state)));
            case CaseRejection.NotOpen _ ->
                    Problem.of(NOT_OPEN).with("reasons", List.of(Map.of("code", "CASE_NOT_OPEN")));
        };
    }
}
