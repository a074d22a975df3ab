package id.tuntas.cases.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.cases.RunningCaseService;
import id.tuntas.cases.casefile.ACase;
import id.tuntas.cases.casefile.CaseFiles;
import id.tuntas.cases.casefile.CaseNumber;
import id.tuntas.cases.casefile.Particulars;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.Region;
import id.tuntas.platform.web.RepeatKey;
import id.tuntas.platform.web.Role;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CrashingInATriageIT extends RunningCaseService {

    @Autowired private TriagingReports triaging;
    @Autowired private OpeningCases opening;
    @Autowired private CaseFiles files;

    private String reportId = "";

    @Test
    void isFinishedByTheFollowerOfTheStream() {
        Triage.OpenedCases triage = firstHalf();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(triage.cases())
                                .hasSize(2)
                                .allSatisfy(id -> assertThat(files.find(id)).isPresent()));
        assertThat(numbersOf(triage))
                .containsExactlyElementsOf(
                        triage.victims().stream().map(Triage.VictimCase::number).toList());
    }

    @Test
    void opensNothingTwiceWhenTheRequestFinishesToo() {
        Triage.OpenedCases triage = firstHalf();
        ReportId report = new ReportId(reportId);

        opening.finish(report);
        opening.finish(report);

        assertThat(triage.cases())
                .isNotEmpty()
                .allSatisfy(id -> assertThat(files.find(id).orElseThrow().version()).isEqualTo(1));
    }

    /** The report is saved, and the process is gone before it opens a case. */
    private Triage.OpenedCases firstHalf() {
        reportId = cases.reportId();
        Particulars about = ACase.ofAGirl().particulars();
        Outcome<Report, AlreadyTriaged> outcome =
                triaging.decide(
                        reportId,
                        rina(),
                        new RepeatKey("rina", "crash-" + reportId, "POST triage", "0"),
                        IfMatch.NONE,
                        new TriageWish.OpenCases(
                                about.categories(),
                                about.district(),
                                about.risk(),
                                about.safetyNote(),
                                about.incident(),
                                about.suspects(),
                                List.of(about.victim(), about.victim())));
        Report saved =
                outcome.orElseThrow(_ -> new IllegalStateException("refused")).stored().state();
        return (Triage.OpenedCases) ((Report.Triaged) saved).triage();
    }

    private List<CaseNumber> numbersOf(Triage.OpenedCases triage) {
        return triage.cases().stream()
                .map(id -> files.find(id).orElseThrow().state().particulars().number())
                .toList();
    }

    /** As her token says. */
    private static Caller rina() {
        return new Caller(
                "4490667e-bcc3-5a1c-a2a9-3331a427cccd",
                "tuntas-bff",
                "rina",
                new Caller.Agency(
                        new AgencyId("4b96c869-ce49-5c52-8f4e-eff1976f7549"),
                        "UPTD_PPA",
                        Set.of(new Region("65.03"))),
                Set.of(Role.INTAKE),
                "id");
    }
}
