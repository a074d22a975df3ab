package id.tuntas.cases.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.cases.Callers;
import id.tuntas.cases.casefile.ACase;
import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.casefile.Grant;
import id.tuntas.cases.casefile.ReferralId;
import id.tuntas.platform.data.Decision;
import id.tuntas.platform.data.Event;
import id.tuntas.platform.web.AgencyId;
import org.junit.jupiter.api.Test;

class HearingOfAReferralsEndTests {

    private static final Grant.Ending DECLINED = new Grant.Ending("DECLINED", ACase.NOW);

    @Test
    void tellsThatTheDisclosureHasEnded() {
        var change = changed(ACase.ofAGirl().with(ACase.grant("one")).inService(), Callers.NUNUKAN);

        assertThat(change.events())
                .extracting(Event::type)
                .containsExactly("id.tuntas.case.disclosure-ended.v1");
    }

    @Test
    void remembersAnEndWithoutAGrantAndTellsNobody() {
        var change = changed(ACase.ofAGirl().inService(), Callers.NUNUKAN);

        assertThat(change.events()).isEmpty();
        assertThat(change.next().grants().knowsEndOf(new ReferralId("one"))).isTrue();
    }

    @Test
    void leavesNoTraceOfAStrangersAttempt() {
        assertThat(decide(ACase.ofAGirl().inService(), Callers.TARAKAN))
                .isInstanceOf(Decision.Unchanged.class);
    }

    private static Decision.Change<CaseFile, Void> changed(CaseFile file, AgencyId sender) {
        Decision<CaseFile, Void> decision = decide(file, sender);
        assertThat(decision).isInstanceOf(Decision.Change.class);
        return (Decision.Change<CaseFile, Void>) decision;
    }

    private static Decision<CaseFile, Void> decide(CaseFile file, AgencyId sender) {
        return EndingDisclosures.decide(ACase.ID, file, sender, new ReferralId("one"), DECLINED);
    }
}
