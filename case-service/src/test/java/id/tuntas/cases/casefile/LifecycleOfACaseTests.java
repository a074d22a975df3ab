package id.tuntas.cases.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.cases.Callers;
import id.tuntas.cases.access.CaseRemit;
import id.tuntas.platform.data.Personal;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Role;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LifecycleOfACaseTests {

    private final Caller maria = Callers.ofNunukan("maria", Role.CASE_MANAGER);
    private final Caller hasan = Callers.ofNunukan("hasan", Role.HEAD);

    @Test
    void goesThroughItsStatesInOrder() {
        assertThat(ACase.ofAGirl().registered().stateName()).isEqualTo("Registered");
        assertThat(ACase.ofAGirl().inAssessment().stateName()).isEqualTo("InAssessment");
        assertThat(ACase.ofAGirl().inService().stateName()).isEqualTo("InService");
        assertThat(ACase.ofAGirl().proposed("SERVICES_COMPLETED").stateName())
                .isEqualTo("ClosureProposed");
        assertThat(ACase.ofAGirl().closed().stateName()).isEqualTo("Closed");
    }

    @Test
    void staysOpenWhileItsClosureIsOnlyProposed() {
        assertThat(ACase.ofAGirl().proposed("SERVICES_COMPLETED").isOpen()).isTrue();
        assertThat(ACase.ofAGirl().closed().isOpen()).isFalse();
    }

    @Test
    void keepsWhyItsClosureWasRefused() {
        CaseFile.InService again =
                ACase.ofAGirl()
                        .proposed("SERVICES_COMPLETED")
                        .refuse(new ClosureRefusal(Personal.of("not yet"), ACase.by("hasan")));

        assertThat(again.lastRefusal()).isNotNull();
        assertThat(again.propose(ACase.proposal("UNTRACEABLE", "maria")).withdraw().lastRefusal())
                .isNull();
    }

    @Test
    void namesEachState() {
        assertThat(
                        Stream.of(
                                        ACase.ofAGirl().registered(),
                                        ACase.ofAGirl().inAssessment(),
                                        ACase.ofAGirl().inService(),
                                        ACase.ofAGirl().proposed("DIED"),
                                        ACase.ofAGirl().closed())
                                .map(CaseFile::stateName))
                .containsExactlyInAnyOrderElementsOf(CaseFile.STATES)
                .hasSize(CaseFile.class.getPermittedSubclasses().length);
    }

    @Test
    void offersItsUnitWhatCanBeDoneInEachState() {
        assertThat(actions(ACase.ofAGirl().registered(), maria))
                .containsExactly(
                        "update",
                        "disclosures",
                        "assessment",
                        "parties",
                        "incident",
                        "notes",
                        "consents",
                        "assignment",
                        "transfer");
        assertThat(actions(ACase.ofAGirl().inAssessment(), maria))
                .containsExactly(
                        "update",
                        "disclosures",
                        "assessment/completion",
                        "parties",
                        "incident",
                        "notes",
                        "consents",
                        "assignment",
                        "transfer");
        assertThat(actions(ACase.ofAGirl().inService(), maria))
                .containsExactly(
                        "update",
                        "disclosures",
                        "closure",
                        "parties",
                        "incident",
                        "notes",
                        "consents",
                        "assignment",
                        "transfer");
        assertThat(actions(ACase.ofAGirl().proposed("UNTRACEABLE"), maria))
                .containsExactly(
                        "update",
                        "disclosures",
                        "closure/withdrawal",
                        "parties",
                        "incident",
                        "notes",
                        "consents",
                        "assignment");
        assertThat(actions(ACase.ofAGirl().closed(), maria)).containsExactly("notes", "reopening");
    }

    @Test
    void offersTheSecondPersonTheDecision() {
        assertThat(actions(ACase.ofAGirl().proposed("UNTRACEABLE"), hasan))
                .containsExactly("assignment", "closure/approval", "closure/refusal");
        assertThat(actions(ACase.ofAGirl().inService(), hasan))
                .containsExactly("assignment", "transfer");
    }

    @Test
    void offersReopeningToThoseWhoCouldHaveApprovedTheClosure() {
        assertThat(actions(ACase.ofAGirl().closed(), hasan)).containsExactly("reopening");
        assertThat(actions(ACase.ofAGirl().closed(), Callers.ofLead("wati", Role.COORDINATOR)))
                .isEmpty();
    }

    @Test
    void offersNoDecisionToWhoeverProposed() {
        Caller both = Callers.ofNunukan("maria", Role.CASE_MANAGER, Role.HEAD);

        assertThat(actions(ACase.ofAGirl().proposed("UNTRACEABLE"), both))
                .containsExactly(
                        "update",
                        "disclosures",
                        "closure/withdrawal",
                        "parties",
                        "incident",
                        "notes",
                        "consents",
                        "assignment");
    }

    @Test
    void offersAReviewToEverySecondPersonButNotToWhoeverDisclosed() {
        CaseFile emergency = ACase.ofAGirl().inEmergency("r1").inService();
        Caller yusuf = Callers.ofNunukan("yusuf", Role.CASE_MANAGER);
        Caller wati = Callers.ofLead("wati", Role.COORDINATOR);

        assertThat(actions(emergency, yusuf)).doesNotContain("disclosures/r1/review");
        assertThat(actions(emergency, maria)).contains("disclosures/r1/review");
        assertThat(actions(emergency, hasan)).contains("disclosures/r1/review");
        assertThat(actions(emergency, wati)).containsExactly("disclosures/r1/review");
        assertThat(actions(emergency, Callers.ofProvince("sari", Role.CASE_MANAGER))).isEmpty();
    }

    @Test
    void offersToTakeBackATransferThatIsPending() {
        CaseFile asked = ACase.ofAGirl().askedOver(Callers.TARAKAN).inService();

        assertThat(actions(asked, maria))
                .contains("transfer/withdrawal")
                .doesNotContain("transfer");
    }

    @Test
    void offersNothingToWhoeverOnlyReads() {
        Caller sari = Callers.ofProvince("sari", Role.CASE_MANAGER);

        assertThat(actions(ACase.ofAGirl().inService(), sari)).isEmpty();
    }

    private static List<String> actions(CaseFile file, Caller caller) {
        return CaseActions.of(file, CaseRemit.of(caller));
    }
}
