package id.tuntas.cases.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.platform.data.Decision;
import org.junit.jupiter.api.Test;

class LinkingIncidentsTests {

    private static final IncidentNumber OTHER = new IncidentNumber("KJ-2026-000099");

    @Test
    void keepsTheIncidentThatTheCaseBelongedToBefore() {
        CaseFile file = ACase.ofAGirl().inService();

        CaseFile next = ((Decision.Change<CaseFile, CaseRejection>) link(file, OTHER)).next();

        assertThat(next.particulars().incidentNumber()).isEqualTo(OTHER);
        assertThat(next.particulars().past().incidents())
                .containsExactly(
                        new Past.Incident(file.particulars().incidentNumber(), ACase.by("maria")));
    }

    @Test
    void changesNothingWhereItIsLinkedAlready() {
        CaseFile file = ACase.ofAGirl().inService();

        assertThat(link(file, file.particulars().incidentNumber())).isEqualTo(Decision.unchanged());
    }

    @Test
    void leavesAClosedCaseAsItIs() {
        assertThat(link(ACase.ofAGirl().closed(), OTHER))
                .isEqualTo(Decision.refuse(new CaseRejection.NotOpen()));
    }

    private static Decision<CaseFile, CaseRejection> link(CaseFile file, IncidentNumber incident) {
        return LinkingIncidents.decide(ACase.ID, file, incident, ACase.by("maria"));
    }
}
