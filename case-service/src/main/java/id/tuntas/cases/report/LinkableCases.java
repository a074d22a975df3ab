package id.tuntas.cases.report;

import id.tuntas.cases.access.CaseRemit;
import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.casefile.CaseFiles;
import id.tuntas.cases.casefile.CaseId;
import id.tuntas.cases.casefile.CaseNumber;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Ids;
import id.tuntas.platform.web.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The cases that a report may be linked to: the own unit's. Whoever takes calls need not read case
 * files; they learn from this no more than that their own unit has such a number.
 */
final class LinkableCases {

    record Found(CaseId id, CaseNumber number) {}

    private final CaseFiles files;

    LinkableCases(CaseFiles files) {
        this.files = files;
    }

    /**
     * @throws Problem {@code invalid-fields} where the unit has no such case
     */
    Found find(TriageWish.LinkTo wish, Caller caller) {
        AgencyId unit = caller.agency().id();
        return id(wish, new CaseRemit(caller, Set.of(unit), Set.of()))
                .flatMap(files::find)
                .filter(found -> found.state().particulars().unit().equals(unit))
                .map(LinkableCases::found)
                .orElseThrow(() ->
                        Problem.invalid(
                                List.of(new Problem.FieldError(pointer(wish), "unknown-case"))));
    }

    private Optional<CaseId> id(TriageWish.LinkTo wish, CaseRemit own) {
        if (wish.caseId() != null) {
            return Ids.isHarmless(wish.caseId())
                    ? Optional.of(new CaseId(wish.caseId()))
                    : Optional.empty();
        }
        return Optional.ofNullable(wish.caseNumber())
                .filter(CaseNumber::isWellFormed)
                .flatMap(number -> files.find(new CaseNumber(number), own));
    }

    private static Found found(Stored<CaseFile> stored) {
        return new Found(new CaseId(stored.id()), stored.state().particulars().number());
    }

    private static String pointer(TriageWish.LinkTo wish) {
        return wish.caseId() == null ? "/linkTo/caseNumber" : "/linkTo/caseId";
    }
}
