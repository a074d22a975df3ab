package id.tuntas.cases.casefile;

import id.tuntas.cases.access.CaseRemit;
import id.tuntas.platform.data.Stored;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of the worklist: nothing personal in it. */
public record CaseSummary(
        String id,
        String number,
        String incidentNumber,
        String state,
        String unitId,
        Instant registeredAt,
        List<String> categories,
        String district,
        String risk,
        int openDisclosures,
        @Nullable String assigneeId,
        @Nullable Instant reviewDueAt,
        List<String> allowedActions) {

    static CaseSummary from(Stored<CaseFile> stored, CaseRemit remit) {
        CaseFile file = stored.state();
        Particulars about = file.particulars();
        return new CaseSummary(
                stored.id(),
                about.number().value(),
                about.incidentNumber().value(),
                file.stateName(),
                about.unit().value(),
                about.registered().at(),
                about.categories().codes(),
                about.district().code(),
                about.risk(),
                file.grants().open().size(),
                about.custody().current().map(Assignment::assignee).orElse(null),
                file.grants().awaitingReview().stream()
                        .flatMap(grant -> grant.review().stream())
                        .map(Review::dueAt)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                CaseActions.of(file, remit));
    }
}
