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
        actions.addAll(ofHands(file, remit));
        actions.addAll(ofSecondPerson(file, remit));
        if (file instanceof CaseFile.ClosureProposed proposed
                && remit.decidesOnClosure(file.particulars().unit(), file.particulars().district())
                && !proposed.proposal().proposed().by().equals(remit.caller().subject())) {
            actions.add("closure/approval");
            actions.add("closure/refusal");
        }
        return List.copyOf(actions);
    }

    /** Who of the unit, and which unit, goes on with it; and the consents that it may rely on. */
    private static List<String> ofHands(CaseFile file, CaseRemit remit) {
        List<String> actions = new ArrayList<>();
        Particulars about = file.particulars();
        if (file.isOpen() && remit.worksOn(about.unit()) && !file.grants().consents().areFull()) {
            actions.add("consents");
        }
        if (file.isOpen() && remit.assigns(about.unit())) {
            actions.add("assignment");
            if (about.custody().pendingTransfer().isPresent()) {
                actions.add("transfer/withdrawal");
            } else if (file.mayBeTransferred() && !about.custody().takesNoMoreTransfers()) {
                actions.add("transfer");
            }
        }
        return actions;
    }

    private static List<String> ofSecondPerson(CaseFile file, CaseRemit remit) {
        Particulars about = file.particulars();
        return remit.reviews(about.unit(), about.district())
                ? file.grants().awaitingReview().stream()
                        .filter(grant -> !grant.granted().by().equals(remit.caller().subject()))
                        .map(grant -> "disclosures/" + grant.referralId() + "/review")
                        .toList()
                : List.of();
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
