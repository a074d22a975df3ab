package id.tuntas.cases.parties;

import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemType;
import id.tuntas.platform.web.ProblemTypes;
import java.util.List;
import java.util.Map;

/** The problems that rejections are told as. */
final class PartyProblems {

    private static final ProblemType NOT_OPEN = ProblemType.of("case-not-open");
    private static final ProblemType TOO_MANY = ProblemType.of("too-many-parties");

    private PartyProblems() {}

    static Problem of(Rejection rejection) {
        return switch (rejection) {
            case Rejection.CaseNotOpen _ ->
                    Problem.of(NOT_OPEN).with("reasons", List.of(Map.of("code", "CASE_NOT_OPEN")));
            case Rejection.TooMany(int most) -> Problem.of(TOO_MANY).with("maximum", most);
            case Rejection.Stale(int version) ->
                    Problem.of(ProblemTypes.STALE).with("currentVersion", version);
        };
    }
}
