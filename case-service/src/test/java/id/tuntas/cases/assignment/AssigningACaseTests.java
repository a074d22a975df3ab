package id.tuntas.cases.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.cases.Callers;
import id.tuntas.cases.casefile.ACase;
import id.tuntas.cases.casefile.Assignment;
import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.platform.data.Decision;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssigningACaseTests {

    private static final Assignment TO_YUSUF =
            Assignment.to("yusuf", ACase.by("hasan"), Optional.empty());

    @Test
    void keepsWhoHadItBefore() {
        CaseFile next = changed(assign(ACase.ofAGirl().carriedBy("maria").inService()));

        assertThat(next.particulars().custody().isCarriedBy("yusuf")).isTrue();
        assertThat(next.particulars().custody().assignments())
                .extracting(Assignment::assignee)
                .containsExactly("maria", "yusuf");
        assertThat(next.particulars().custody().assignments().getFirst().ended())
                .contains(ACase.NOW);
    }

    @Test
    void changesNothingForWhoeverHasItAlready() {
        assertThat(assign(ACase.ofAGirl().carriedBy("yusuf").inService()))
                .isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void isOfOpenCasesOfTheUnitOnly() {
        assertThat(assign(ACase.ofAGirl().closed()))
                .isEqualTo(Decision.refuse(Assigning.Refusal.CASE_NOT_OPEN));
        assertThat(
                        Assigning.assign(
                                ACase.ID, ACase.ofAGirl().inService(), Callers.TARAKAN, TO_YUSUF))
                .isEqualTo(Decision.refuse(Assigning.Refusal.FOREIGN));
    }

    @Test
    void handsOverOnlyWhatTheColleagueStillCarries() {
        assertThat(changed(handOver(ACase.ofAGirl().carriedBy("maria"))))
                .satisfies(next ->
                        assertThat(next.particulars().custody().isCarriedBy("yusuf")).isTrue());
        assertThat(handOver(ACase.ofAGirl().carriedBy("maria").carriedBy("siti")))
                .isInstanceOf(Decision.Unchanged.class);
    }

    private static Decision<CaseFile, Assigning.Refusal> assign(CaseFile file) {
        return Assigning.assign(ACase.ID, file, Callers.NUNUKAN, TO_YUSUF);
    }

    private static Decision<CaseFile, Assigning.Refusal> handOver(ACase of) {
        return Assigning.handOver(ACase.ID, of.inService(), Callers.NUNUKAN, "maria", TO_YUSUF);
    }

    private static CaseFile changed(Decision<CaseFile, Assigning.Refusal> decision) {
        assertThat(decision).isInstanceOf(Decision.Change.class);
        return ((Decision.Change<CaseFile, Assigning.Refusal>) decision).next();
    }
}
