package id.tuntas.cases.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.cases.casefile.ACase;
import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.casefile.ConsentId;
import id.tuntas.cases.casefile.Grant;
import id.tuntas.cases.casefile.ReferralId;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.CodeList;
import java.util.List;
import java.util.Optional;
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
        ACase consented = ACase.ofAGirl().with(ACase.consent("c1", "POLICE", "HEALTH"));
        for (String basis : CodeList.named("disclosure-basis").codes()) {
            assertThat(objections(basis, "POLICE", consented)).isEmpty();
        }
    }

    @Test
    void consentIsOneForThisRecipientAndPurpose() {
        assertThat(objections("CONSENT", "SOCIAL", ACase.ofAGirl()))
                .containsExactly(Objection.CONSENT_MISSING);
        assertThat(objections("CONSENT", "SOCIAL", consented("POLICE", "HEALTH")))
                .containsExactly(Objection.CONSENT_MISSING);
        assertThat(objections("CONSENT", "SOCIAL", consented("SOCIAL", "REPATRIATION")))
                .containsExactly(Objection.CONSENT_MISSING);
        assertThat(objections("CONSENT", "SOCIAL", consented("SOCIAL", "HEALTH"))).isEmpty();
    }

    @Test
    void consentHoldsToItsLastDayAndNotAfterIt() {
        ACase lastDay = ACase.ofAGirl().with(ACase.consentUntil("c1", ACase.TODAY));
        ACase over = ACase.ofAGirl().with(ACase.consentUntil("c1", ACase.TODAY.minusDays(1)));

        assertThat(objections("CONSENT", "HEALTH", lastDay)).isEmpty();
        assertThat(objections("CONSENT", "HEALTH", over))
                .containsExactly(Objection.CONSENT_MISSING);
    }

    @Test
    void consentThatWasWithdrawnHoldsNoMore() {
        CaseFile file = consented("SOCIAL", "HEALTH").registered();
        CaseFile after =
                file.with(
                        file.grants()
                                .with(
                                        file.grants()
                                                .consents()
                                                .withdrawn(
                                                        new ConsentId("c1"),
                                                        ACase.withdrawal(false))));

        assertThat(objections("CONSENT", "SOCIAL", after))
                .containsExactly(Objection.CONSENT_MISSING);
    }

    @Test
    void aGrantHoldsForAsLongAsTheConsentItRestsOn() {
        Grant grant = onConsent().restingOn(new ConsentId("c1"));
        CaseFile file = ACase.ofAGirl().with(ACase.consentUntil("c1", ACase.TODAY)).registered();

        assertThat(BasisPolicy.stillHolds(file, grant, ACase.TODAY)).isTrue();
        assertThat(BasisPolicy.stillHolds(file, grant, ACase.TODAY.plusDays(1))).isFalse();
        assertThat(BasisPolicy.stillHolds(file, onConsent(), ACase.TODAY)).isFalse();
        assertThat(BasisPolicy.stillHolds(file, ACase.grant("by-need"), ACase.TODAY)).isTrue();
    }

    private static Grant onConsent() {
        return new Grant(
                new ReferralId("on-consent"),
                new AgencyId("recipient"),
                "HEALTH",
                "CONSENT",
                "HEALTH",
                ACase.by("maria"),
                Optional.empty());
    }

    private static ACase consented(String kind, String purpose) {
        return ACase.ofAGirl().with(ACase.consent("c1", kind, purpose));
    }

    private static List<Objection> objections(String basis, String kind, ACase of) {
        return objections(basis, kind, of.registered());
    }

    private static List<Objection> objections(String basis, String kind, CaseFile file) {
        return BasisPolicy.objections(
                file,
                new DisclosureRequest("HEALTH", basis, new AgencyId("recipient"), kind),
                ACase.TODAY);
    }
}
