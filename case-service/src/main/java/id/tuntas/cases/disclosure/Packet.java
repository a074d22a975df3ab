package id.tuntas.cases.disclosure;

import id.tuntas.cases.casefile.CaseNumber;
import id.tuntas.cases.casefile.Categories;
import id.tuntas.cases.party.Incident;
import id.tuntas.cases.party.Suspect;
import id.tuntas.cases.party.Victim;
import id.tuntas.cases.region.District;
import id.tuntas.platform.data.Personal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The minimum that a referral carries. What its recipient may not see is not in it. */
record Packet(
        CaseNumber caseNumber,
        @Nullable Personal<String> safetyNote,
        String risk,
        Categories categories,
        District district,
        @Nullable Incident incident,
        @Nullable Victim victim,
        List<Suspect> suspects,
        @Nullable Personal<String> household,
        @Nullable Personal<String> journey,
        @Nullable Personal<String> papers,
        @Nullable String contactChannel,
        @Nullable Personal<String> policeReport) {

    Packet {
        suspects = List.copyOf(suspects);
    }
}
