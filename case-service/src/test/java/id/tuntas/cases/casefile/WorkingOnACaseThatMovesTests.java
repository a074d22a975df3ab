package id.tuntas.cases.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.cases.Callers;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.RepeatKey;
import id.tuntas.platform.web.Role;
import java.time.Clock;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A case that another unit has taken over meanwhile is foreign, also at the write. */
class WorkingOnACaseThatMovesTests {

    private static final RepeatKey KEY = new RepeatKey("maria", "k", "POST /", "f");
    private static final IfMatch SEEN = new IfMatch(OptionalLong.of(1));

    private final Caller maria = Callers.ofNunukan("maria", Role.CASE_MANAGER);

    @Test
    void isAbsentToWhoeverAssessesIt() {
        absent(() ->
                working(MovingCases.from(ACase.ofAGirl().registered()))
                        .startAssessment("c", maria, KEY, IfMatch.NONE));
        absent(() ->
                working(MovingCases.from(ACase.ofAGirl().inAssessment()))
                        .finishAssessment("c", maria, KEY, IfMatch.NONE));
    }

    @Test
    void isAbsentToWhoeverUpdatesIt() {
        absent(() ->
                working(MovingCases.from(ACase.ofAGirl().inService()))
                        .update("c", maria, SEEN, new CaseUpdate("LOW", null, null)));
    }

    @Test
    void isAbsentToARepeatThatIsNotDecidedAgain() {
        absent(() ->
                working(MovingCases.repeated(ACase.ofAGirl().inAssessment()))
                        .startAssessment("c", maria, KEY, IfMatch.NONE));
    }

    @Test
    void isAbsentToWhoeverLinksIt() {
        CaseFile file = ACase.ofAGirl().inService();
        CaseFiles files = MovingCases.from(file);

        absent(() ->
                new LinkingIncidents(new CaseAccess(files), files, Clock.systemUTC())
                        .link(
                                "c",
                                maria,
                                Request.ours(),
                                new IncidentWish.Numbered(file.particulars().incidentNumber())));
    }

    private static WorkingOnCases working(CaseFiles files) {
        return new WorkingOnCases(new CaseAccess(files), files, Clock.systemUTC());
    }

    private static void absent(ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type()).isEqualTo(Problem.notFound().type()));
    }
}
