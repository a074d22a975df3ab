package id.tuntas.cases.casefile;

import id.tuntas.cases.access.CaseRemit;
import java.util.ArrayList;
import java.util.List;

/**
 * What a caller may do with a case as it stands: sub-resources that would take a POST from them,
 * and {@code update} for the case itself. Policies may still refuse, with reasons.
 */
public final class CaseActions {

    private CaseActions() {}

    public static List<String> of(CaseFile file, CaseRemit remit) {
        List<String> actions = new ArrayList<>();
        if (remit.worksOn(file.particulars().unit())) {
            actions.addAll(ofWorker(file));
            actions.addAll(
                    file.isOpen() ? List.of("parties", "incident", "notes") : List.of("notes"));
        }
        if (file instanceof CaseFile.Closed
                && remit.reopens(file.particulars().unit(), file.particulars().district())) {
            actions.add("reopening");
        }
        if (file instanceof CaseFile.ClosureProposed proposed
                && remit.decidesOnClosure(file.particulars().unit(), file.particulars().district())
                && !proposed.proposal().proposed().by().equals(remit.caller().subject())) {
            actions.add("closure/approval");
            actions.add("closure/refusal");
        }
        return List.copyOf(actions);
    }

    private static List<String> ofWorker(CaseFile file) {
        return switch (file) {
            case CaseFile.Registered _ -> List.of("update", "disclosures", "assessment");
            case CaseFile.InAssessment _ ->
                    List.of("update", "disclosures", "assessment/completion");
            case CaseFile.InService _ -> List.of("update", "disclosures", "closure");
            case CaseFile.ClosureProposed _ ->
                    List.of("update", "disclosures", "closure/withdrawal");
            case CaseFile.Closed _ -> List.of();
        };
    }
}
