package id.tuntas.cases.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.cases.casefile.ACase;
import id.tuntas.cases.casefile.Particulars;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.CodeList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingABasisTests {

    @ParameterizedTest
    @CsvSource({
        "POLICE, true", "PROSECUTION, true", "HEALTH, false", "SOCIAL, false",
        "MIGRANT_PROTECTION, false", "IMMIGRATION, false", "SHELTER, false", "LEGAL_AID, false",
        "UPTD_PPA, false", "LEAD, false"
    })
    void aDutyToReportIsOwedToTheLawAlone(String kind, boolean holds) {
        assertThat(objections("LEGAL_DUTY", kind, ACase.ofAGirl()).isEmpty()).isEqualTo(holds);
    }

    @Test
    void theBestInterestOfAChildIsAChilds() {
        assertThat(objections("BEST_INTEREST_OF_CHILD", "SOCIAL", ACase.ofAGirl().aged(17)))
                .isEmpty();
        assertThat(objections("BEST_INTEREST_OF_CHILD", "SOCIAL", ACase.ofAGirl().aged(18)))
                .containsExactly(Objection.VICTIM_NO_CHILD);
    }

    @Test
    void theCategoryTellsAChildWhereTheAgeIsNotKnown() {
        assertThat(objections("BEST_INTEREST_OF_CHILD", "SOCIAL", ACase.ofAGirl().aged(null)))
                .isEmpty();
        assertThat(
                        objections(
                                "BEST_INTEREST_OF_CHILD",
                                "SOCIAL",
                                ACase.ofAGirl().aged(null).under("TRAFFICKING")))
                .containsExactly(Objection.VICTIM_NO_CHILD);
    }

    @Test
    void everyBasisOfTheListIsKnown() {
        for (String basis : CodeList.named("disclosure-basis").codes()) {
            assertThat(objections(basis, "POLICE", ACase.ofAGirl())).isEmpty();
        }
    }

    private static List<Objection> objections(String basis, String kind, ACase of) {
        Particulars about = of.particulars();
        return BasisPolicy.objections(
                about,
                new DisclosureRequest("HEALTH", basis, new AgencyId("recipient"), kind),
                ACase.TODAY);
    }
}
