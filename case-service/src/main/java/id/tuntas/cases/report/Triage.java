package id.tuntas.cases.report;

import id.tuntas.cases.casefile.CaseId;
import id.tuntas.cases.casefile.CaseNumber;
import id.tuntas.cases.casefile.Categories;
import id.tuntas.cases.casefile.IncidentNumber;
import id.tuntas.cases.casefile.OutsideNumbers;
import id.tuntas.cases.casefile.Particulars;
import id.tuntas.cases.casefile.Registration;
import id.tuntas.cases.casefile.Step;
import id.tuntas.cases.party.Change;
import id.tuntas.cases.party.Incident;
import id.tuntas.cases.party.Parties;
import id.tuntas.cases.party.Suspect;
import id.tuntas.cases.party.Victim;
import id.tuntas.cases.region.District;
import id.tuntas.platform.data.Personal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a report: one of three ends. */
sealed interface Triage {

    Step step();

    default String endName() {
        return switch (this) {
            case OpenedCases _ -> "OPENED_CASES";
            case LinkedToCase _ -> "LINKED";
            case NotACase _ -> "NOT_A_CASE";
        };
    }

    default List<CaseId> cases() {
        return switch (this) {
            case OpenedCases opened -> opened.victims().stream().map(VictimCase::id).toList();
            case LinkedToCase linked -> List.of(linked.caseId());
            case NotACase _ -> List.of();
        };
    }

    /** The case to be opened for one victim. */
    record VictimCase(CaseId id, CaseNumber number, Victim victim) {}

    /**
     * A case for each victim, under one incident number. It holds all that the cases need, so that
     * whoever comes after a crash can open those that are missing, and only those.
     */
    record OpenedCases(
            Step step,
            IncidentNumber incidentNumber,
            Categories categories,
            District district,
            String risk,
            @Nullable Personal<String> safetyNote,
            Incident incident,
            List<Suspect> suspects,
            List<VictimCase> victims)
            implements Triage {

        public OpenedCases {
            suspects = List.copyOf(suspects);
            victims = List.copyOf(victims);
        }

        List<Registration> registrations(ReportId report, Contact contact) {
            return victims.stream()
                    .map(each -> new Registration(each.id(), particulars(each, report, contact)))
                    .toList();
        }

        private Particulars particulars(VictimCase each, ReportId report, Contact contact) {
            return new Particulars(
                    each.number(),
                    incidentNumber,
                    contact.unit(),
                    report.value(),
                    contact.channel(),
                    step,
                    categories,
                    district,
                    risk,
                    safetyNote,
                    incident,
                    Parties.opened(
                            each.id().value(),
                            each.victim(),
                            suspects,
                            new Change(step.by(), step.at(), null)),
                    OutsideNumbers.NONE);
        }
    }

    /** An update of a case that is known. */
    record LinkedToCase(
            Step step, CaseId caseId, CaseNumber number, @Nullable Personal<String> note)
            implements Triage {}

    /**
     * Counselling, information, a wrong number, spam.
     *
     * @param kind a code of list {@code contact-kind}
     * @param minutes how long it took
     */
    record NotACase(
            Step step, String kind, @Nullable Personal<String> note, @Nullable Integer minutes)
            implements Triage {}
}
