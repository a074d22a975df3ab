package id.tuntas.cases.report;

import id.tuntas.cases.Callers;
import id.tuntas.cases.casefile.ACase;
import id.tuntas.cases.casefile.CaseId;
import id.tuntas.cases.casefile.CaseNumber;
import id.tuntas.cases.casefile.IncidentNumber;
import id.tuntas.cases.casefile.Particulars;
import id.tuntas.cases.party.Phone;
import id.tuntas.cases.region.District;
import id.tuntas.platform.data.Personal;
import id.tuntas.platform.web.AgencyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds reports with valid defaults: a neighbour calls at night. */
final class AReport {

    static final ReportId ID = new ReportId("6b0e3c52-7d1f-8a94-9c25-1f4e8b7a6d30");

    private AReport() {}

    static Report.Received received() {
        return from(null);
    }

    /** By a system of the police, with the officer behind it. */
    static Report.Received fromAnAgency() {
        return from(
                new Reporter(
                        new AgencyId("polres"),
                        new Reporter.Officer(Personal.of("officer-name"), "IPDA", "Unit PPA")));
    }

    private static Report.Received from(@Nullable Reporter reporter) {
        return new Report.Received(
                new Contact(
                        Callers.NUNUKAN,
                        "HOTLINE",
                        "NEW_CASE",
                        ACase.NOW,
                        ACase.by("rina"),
                        District.of("65.03.11"),
                        true,
                        new Informant(
                                true,
                                null,
                                Personal.of("neighbour"),
                                List.of(
                                        new Phone(
                                                Personal.of("+6281254001122"),
                                                true,
                                                Personal.of("at night")))),
                        Personal.of("report-narrative"),
                        null,
                        Personal.of("report-place"),
                        reporter));
    }

    /** Two victims of one incident. */
    static Triage.OpenedCases opened() {
        Particulars about = ACase.ofAGirl().particulars();
        return new Triage.OpenedCases(
                ACase.by("rina"),
                new IncidentNumber("KJ-2026-000045"),
                about.categories(),
                about.district(),
                about.risk(),
                about.safetyNote(),
                about.incident(),
                about.suspects(),
                List.of(victim(1), victim(2)));
    }

    private static Triage.VictimCase victim(int n) {
        return new Triage.VictimCase(
                new CaseId("case-" + n),
                CaseNumber.of(2026, n),
                ACase.ofAGirl().particulars().victim());
    }
}
