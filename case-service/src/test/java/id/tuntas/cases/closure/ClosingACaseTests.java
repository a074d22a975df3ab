package id.tuntas.cases.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.tuntas.cases.Callers;
import id.tuntas.cases.casefile.ACase;
import id.tuntas.cases.casefile.CaseAccess;
import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.casefile.CaseFiles;
import id.tuntas.cases.casefile.ClosureRefusal;
import id.tuntas.cases.casefile.Grant;
import id.tuntas.cases.casefile.MovingCases;
import id.tuntas.cases.casefile.Past;
import id.tuntas.cases.casefile.ReferralId;
import id.tuntas.cases.party.Reason;
import id.tuntas.platform.data.Decision;
import id.tuntas.platform.data.Personal;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.CodeList;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.Role;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosingACaseTests {

    static Stream<String> settlements() {
        return CodeList.named("settlement-outcome").codes().stream();
    }

    static Stream<String> crimes() {
        return CodeList.named("offence-category").codes().stream()
                .filter(code -> !code.equals("NOT_CRIMINAL"));
    }

    @Test
    void isProposedByOneAndApprovedByAnother() {
        CaseFile.ClosureProposed proposed =
                (CaseFile.ClosureProposed)
                        changed(propose(ACase.ofAGirl().inService(), "SERVICES_COMPLETED"));

        assertThat(changed(approve(proposed, "hasan"))).isInstanceOf(CaseFile.Closed.class);
    }

    @Test
    void isForeignOnceAnotherUnitHasTakenTheCaseOver() {
        CaseFile.InService file = ACase.ofAGirl().inService();
        Caller maria = Callers.ofNunukan("maria", Role.CASE_MANAGER);

        absent(() ->
                closing(MovingCases.from(file))
                        .propose(
                                "c",
                                maria,
                                Request.ours(),
                                _ -> ACase.proposal("SERVICES_COMPLETED", "maria")));
        absent(() ->
                closing(MovingCases.from(ACase.ofAGirl().proposed("SERVICES_COMPLETED")))
                        .withdraw("c", maria, Request.ours()));
    }

    private static ClosingCases closing(CaseFiles files) {
        return new ClosingCases(new CaseAccess(files), files, Clock.systemUTC());
    }

    private static void absent(ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type()).isEqualTo(Problem.notFound().type()));
    }

    @Test
    void isNotApprovedByWhoeverProposed() {
        assertThat(codes(approve(ACase.ofAGirl().proposed("SERVICES_COMPLETED"), "maria")))
                .containsExactly("SAME_PERSON");
    }

    @Test
    void isRefusedWhileAReferralLives() {
        ACase living = ACase.ofAGirl().with(ACase.grant("referral-1"));

        assertThat(codes(propose(living.inService(), "SERVICES_COMPLETED")))
                .containsExactly("OPEN_DISCLOSURE");
        assertThat(codes(approve(living.proposed("SERVICES_COMPLETED"), "hasan")))
                .containsExactly("OPEN_DISCLOSURE");
    }

    @Test
    void isRefusedOverAReferralThatWasGrantedAfterTheProposal() {
        CaseFile proposed = ACase.ofAGirl().proposed("SERVICES_COMPLETED");
        CaseFile granted = proposed.with(proposed.grants().plus(ACase.grant("late")));

        assertThat(codes(approve(granted, "hasan"))).containsExactly("OPEN_DISCLOSURE");
    }

    @Test
    void isRefusedWhileAnEmergencyHasNotHadItsSecondPerson() {
        CaseFile ended =
                ACase.ofAGirl()
                        .inEmergency("referral-1")
                        .inService()
                        .afterEndOf(
                                new ReferralId("referral-1"),
                                new Grant.Ending("COMPLETED", ACase.NOW))
                        .orElseThrow();

        assertThat(codes(propose(ended, "SERVICES_COMPLETED"))).containsExactly("REVIEW_MISSING");
    }

    @Test
    void isRefusedWhileAnotherUnitIsAskedToTakeItOver() {
        assertThat(
                        codes(
                                propose(
                                        ACase.ofAGirl().askedOver(Callers.TARAKAN).inService(),
                                        "SERVICES_COMPLETED")))
                .containsExactly("TRANSFER_PENDING");
    }

    @Test
    void isPossibleWhenEveryReferralHasEnded() {
        CaseFile ended =
                ACase.ofAGirl()
                        .with(ACase.grant("referral-1"))
                        .inService()
                        .afterEndOf(
                                new ReferralId("referral-1"),
                                new Grant.Ending("COMPLETED", ACase.NOW))
                        .orElseThrow();

        assertThat(changed(propose(ended, "SERVICES_COMPLETED")))
                .isInstanceOf(CaseFile.ClosureProposed.class);
    }

    @ParameterizedTest
    @MethodSource("settlements")
    void neverSettlesACrime(String settlement) {
        assertThat(crimes())
                .allSatisfy(crime -> {
                    assertThat(codes(propose(ACase.ofAGirl().under(crime).inService(), settlement)))
                            .containsExactly("SETTLEMENT_IS_NO_END");
                    assertThat(
                                    codes(
                                            approve(
                                                    ACase.ofAGirl()
                                                            .under(crime, "NOT_CRIMINAL")
                                                            .proposed(settlement),
                                                    "hasan")))
                            .containsExactly("SETTLEMENT_IS_NO_END");
                });
    }

    @ParameterizedTest
    @MethodSource("settlements")
    void settlesADispute(String settlement) {
        assertThat(changed(propose(ACase.ofAGirl().under("NOT_CRIMINAL").inService(), settlement)))
                .isInstanceOf(CaseFile.ClosureProposed.class);
    }

    @Test
    void isNotAChildsToAskFor() {
        assertThat(codes(propose(ACase.ofAGirl().inService(), "ADULT_ENDED_SERVICES")))
                .containsExactly("VICTIM_MAY_BE_CHILD");
        assertThat(
                        codes(
                                propose(
                                        ACase.ofAGirl().aged(null).under("TRAFFICKING").inService(),
                                        "ADULT_ENDED_SERVICES")))
                .as("an age that is not known is not an adult's")
                .containsExactly("VICTIM_MAY_BE_CHILD");
        assertThat(changed(propose(ACase.ofAGirl().aged(31).inService(), "ADULT_ENDED_SERVICES")))
                .isInstanceOf(CaseFile.ClosureProposed.class);
    }

    @Test
    void asUnfoundedTakesTheSecondPersonsReason() {
        CaseFile proposed = ACase.ofAGirl().proposed("UNFOUNDED");

        assertThat(codes(approve(proposed, "hasan"))).containsExactly("SECOND_REASON_MISSING");
        assertThat(
                        changed(
                                Closing.approve(
                                        ACase.ID,
                                        proposed,
                                        ACase.by("hasan"),
                                        Personal.of("heard both"),
                                        ACase.TODAY)))
                .isInstanceOf(CaseFile.Closed.class);
    }

    @Test
    void tellsEveryRefusalAtOnce() {
        ACase everything = ACase.ofAGirl().with(ACase.grant("one")).with(ACase.grant("two"));

        assertThat(codes(propose(everything.registered(), "SETTLED_IN_FAMILY")))
                .containsExactly(
                        "IN_OTHER_STATE",
                        "OPEN_DISCLOSURE",
                        "OPEN_DISCLOSURE",
                        "SETTLEMENT_IS_NO_END");
        assertThat(codes(approve(everything.proposed("MARRIED_SUSPECT"), "maria")))
                .containsExactly(
                        "SAME_PERSON",
                        "OPEN_DISCLOSURE",
                        "OPEN_DISCLOSURE",
                        "SETTLEMENT_IS_NO_END");
    }

    @Test
    void isProposedFromServiceAlone() {
        assertThat(
                        Stream.of(
                                ACase.ofAGirl().registered(),
                                ACase.ofAGirl().inAssessment(),
                                ACase.ofAGirl().proposed("DIED"),
                                ACase.ofAGirl().closed()))
                .allSatisfy(file ->
                        assertThat(codes(propose(file, "DIED"))).containsExactly("IN_OTHER_STATE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hasan", "ratna"})
    void isRefusedByASecondPersonAndGoesOn(String second) {
        Decision<CaseFile, List<Objection>> decision =
                Closing.refuse(
                        ACase.ID,
                        ACase.ofAGirl().proposed("DIED"),
                        new ClosureRefusal(Personal.of("why"), ACase.by(second)));

        assertThat(changed(decision)).isInstanceOf(CaseFile.InService.class);
    }

    @Test
    void isWithdrawnNotRefusedByWhoeverProposed() {
        assertThat(
                        codes(
                                Closing.refuse(
                                        ACase.ID,
                                        ACase.ofAGirl().proposed("DIED"),
                                        new ClosureRefusal(Personal.of("why"), ACase.by("maria")))))
                .containsExactly("SAME_PERSON");
    }

    @Test
    void isReopenedAndClosedAgainWithEveryClosureKept() {
        CaseFile.InService again = reopened(ACase.ofAGirl().closed(), "HAPPENED_AGAIN");
        CaseFile.Closed closedAgain =
                again.propose(ACase.proposal("REPATRIATED", "maria"))
                        .approve(ACase.by("ratna"), null);

        CaseFile.InService third = reopened(closedAgain, "NEW_NEEDS");

        assertThat(third.particulars().past().closures())
                .extracting(
                        closure -> closure.proposal().outcome(),
                        closure -> closure.approved().by(),
                        closure -> closure.reopening().reason().code())
                .containsExactly(
                        tuple("SERVICES_COMPLETED", "hasan", "HAPPENED_AGAIN"),
                        tuple("REPATRIATED", "ratna", "NEW_NEEDS"));
        assertThat(codes(propose(third, "SETTLED_IN_FAMILY")))
                .containsExactly("SETTLEMENT_IS_NO_END");
    }

    @Test
    void isNotReopenedBeforeItIsClosed() {
        assertThat(
                        codes(
                                Closing.reopen(
                                        ACase.ID,
                                        ACase.ofAGirl().proposed("DIED"),
                                        reopening("NEW_FACTS"))))
                .containsExactly("IN_OTHER_STATE");
    }

    private static CaseFile.InService reopened(CaseFile.Closed closed, String reason) {
        return (CaseFile.InService) changed(Closing.reopen(ACase.ID, closed, reopening(reason)));
    }

    private static Past.Reopening reopening(String reason) {
        return new Past.Reopening(new Reason(reason, null), ACase.by("maria"));
    }

    private static Decision<CaseFile, List<Objection>> propose(CaseFile file, String outcome) {
        return Closing.propose(ACase.ID, file, ACase.proposal(outcome, "maria"), ACase.TODAY);
    }

    private static Decision<CaseFile, List<Objection>> approve(CaseFile file, String by) {
        return Closing.approve(ACase.ID, file, ACase.by(by), null, ACase.TODAY);
    }

    private static CaseFile changed(Decision<CaseFile, List<Objection>> decision) {
        assertThat(decision).isInstanceOf(Decision.Change.class);
        return ((Decision.Change<CaseFile, List<Objection>>) decision).next();
    }

    private static List<String> codes(Decision<CaseFile, List<Objection>> decision) {
        assertThat(decision).isInstanceOf(Decision.Refusal.class);
        return ((Decision.Refusal<CaseFile, List<Objection>>) decision)
                .rejection().stream().map(Objection::code).toList();
    }
}
