package id.tuntas.cases.access;

import static id.tuntas.cases.Callers.LEAD;
import static id.tuntas.cases.Callers.NUNUKAN;
import static id.tuntas.cases.Callers.TARAKAN;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.cases.Callers;
import id.tuntas.cases.region.District;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Region;
import id.tuntas.platform.web.Role;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A case of the unit in Nunukan, in Sebatik Utara (65.03.11), and who comes near it. */
class RemitTests {

    private static final District SEBATIK = District.of("65.03.11");

    /** Caller, reads, works on, decides on closure. */
    static Stream<Arguments> callers() {
        return Stream.of(
                who(Callers.ofNunukan("maria", Role.CASE_MANAGER), true, true, false),
                who(Callers.ofNunukan("hasan", Role.HEAD), true, false, true),
                who(Callers.ofNunukan("rina", Role.INTAKE), false, false, false),
                who(Callers.ofTarakan("lina", Role.CASE_MANAGER), false, false, false),
                who(Callers.ofTarakan("joko", Role.HEAD), false, false, false),
                who(Callers.ofProvince("sari", Role.CASE_MANAGER), true, false, false),
                who(Callers.ofProvince("head", Role.HEAD), false, false, false),
                who(Callers.ofLead("wati", Role.COORDINATOR), true, false, false),
                who(Callers.ofLead("ratna", Role.HEAD), true, false, true),
                who(Callers.ofLead("arif", Role.TASK_FORCE), false, false, false),
                who(Callers.ofLead("nur", Role.AUDITOR), false, false, false),
                who(Callers.ofLead("tono", Role.PLATFORM_ADMIN), false, false, false),
                who(elsewhere("police", "POLICE", "65.03", Role.LIAISON), false, false, false),
                // A role held at another kind of agency opens nothing there.
                who(elsewhere("police", "POLICE", "65", Role.CASE_MANAGER), false, false, false),
                who(elsewhere("police", "POLICE", "65", Role.HEAD), false, false, false),
                who(elsewhere("police", "POLICE", "65", Role.COORDINATOR), false, false, false));
    }

    @ParameterizedTest
    @MethodSource("callers")
    void isAsTheDomainSays(Caller caller, boolean reads, boolean worksOn, boolean decides) {
        CaseRemit remit = CaseRemit.of(caller);

        assertThat(remit.reads(NUNUKAN, SEBATIK)).isEqualTo(reads);
        assertThat(remit.worksOn(NUNUKAN)).isEqualTo(worksOn);
        assertThat(remit.decidesOnClosure(NUNUKAN, SEBATIK)).isEqualTo(decides);
    }

    @Test
    void ofAnImitatorHoldsNothingOfTheUnitItImitates() {
        Caller imitator =
                Callers.of(
                        "palsu",
                        new AgencyId("uptd-ppa-nunukan-palsu"),
                        "UPTD_PPA",
                        Set.of(),
                        Role.CASE_MANAGER,
                        Role.INTAKE,
                        Role.HEAD);

        assertThat(CaseRemit.of(imitator).reads(NUNUKAN, SEBATIK)).isFalse();
        assertThat(CaseRemit.of(imitator).decidesOnClosure(NUNUKAN, SEBATIK)).isFalse();
        assertThat(ReportRemit.of(imitator).reads(NUNUKAN)).isFalse();
    }

    @Test
    void ofAUnitHoldsItsOwnCasesWhereverTheyAre() {
        CaseRemit lina = CaseRemit.of(Callers.ofTarakan("lina", Role.CASE_MANAGER));

        assertThat(lina.reads(TARAKAN, SEBATIK)).isTrue();
    }

    @Test
    void ofReportsIsTheUnitsAndTheLeadOffices() {
        assertThat(readsReports(Callers.ofNunukan("rina", Role.INTAKE))).isTrue();
        assertThat(readsReports(Callers.ofNunukan("maria", Role.CASE_MANAGER))).isTrue();
        assertThat(readsReports(Callers.ofNunukan("hasan", Role.HEAD))).isFalse();
        assertThat(readsReports(Callers.ofTarakan("dewi", Role.INTAKE))).isFalse();
        assertThat(readsReports(Callers.ofProvince("sari", Role.INTAKE))).isFalse();
        assertThat(readsReports(Callers.ofLead("wati", Role.COORDINATOR))).isTrue();
        assertThat(readsReports(Callers.ofLead("ratna", Role.HEAD))).isTrue();
        assertThat(readsReports(Callers.ofLead("arif", Role.TASK_FORCE))).isFalse();
    }

    @Test
    void ofTheLeadOfficeReadsAUnitsReportButDoesNotTriageIt() {
        ReportRemit wati = ReportRemit.of(Callers.ofLead("wati", Role.COORDINATOR, Role.INTAKE));

        assertThat(wati.triages(NUNUKAN)).isFalse();
        assertThat(wati.triages(LEAD)).isTrue();
    }

    private static boolean readsReports(Caller caller) {
        return ReportRemit.of(caller).reads(NUNUKAN);
    }

    private static Caller elsewhere(String agency, String kind, String region, Role role) {
        return Callers.of("budi", new AgencyId(agency), kind, Set.of(new Region(region)), role);
    }

    private static Arguments who(Caller caller, boolean reads, boolean works, boolean decides) {
        return Arguments.of(caller, reads, works, decides);
    }
}
