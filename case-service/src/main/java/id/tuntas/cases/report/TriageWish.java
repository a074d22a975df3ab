package id.tuntas.cases.report;

import id.tuntas.cases.casefile.Categories;
import id.tuntas.cases.party.Incident;
import id.tuntas.cases.party.Suspect;
import id.tuntas.cases.party.Victim;
import id.tuntas.cases.region.District;
import id.tuntas.platform.data.Personal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody wants a report to become. */
sealed interface TriageWish {

    /** Ids and numbers are still to be given. */
    record OpenCases(
            Categories categories,
            District district,
            String risk,
            @Nullable Personal<String> safetyNote,
            Incident incident,
            List<Suspect> suspects,
            List<Victim> victims)
            implements TriageWish {

        public OpenCases {
            suspects = List.copyOf(suspects);
            victims = List.copyOf(victims);
        }
    }

    /**
     * @param caseId of the case, where it is named by its id
     * @param caseNumber of the case, where it is named by its number
     */
    record LinkTo(
            @Nullable String caseId, @Nullable String caseNumber, @Nullable Personal<String> note)
            implements TriageWish {}

    /** No case. */
    record NotACase(String kind, @Nullable Personal<String> note, @Nullable Integer minutes)
            implements TriageWish {}
}
