package id.tuntas.cases.casefile;

import id.tuntas.cases.party.Opening;
import id.tuntas.platform.data.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In whose hands a case is and was, and what was signalled, as its readers see it. */
public final class CustodyViews {

    private CustodyViews() {}

    /** Who of the unit carried it, from when to when. */
    public record AssignmentView(
            String assigneeId, Instant assignedAt, String assignedBy, @Nullable Instant endedAt) {

        static List<AssignmentView> from(Custody custody) {
            return custody.assignments().stream()
                    .map(each ->
                            new AssignmentView(
                                    each.assignee(),
                                    each.given().at(),
                                    each.given().by(),
                                    each.ended().orElse(null)))
                    .toList();
        }
    }

    /**
     * @param end absent while it is pending
     */
    public record CaseTransferView(
            String fromUnitId,
            String toUnitId,
            String reason,
            Instant requestedAt,
            String requestedBy,
            @Nullable String end,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy) {

        static List<CaseTransferView> from(Custody custody, Reading reading) {
            return custody.transfers().stream().map(each -> from(each, reading)).toList();
        }

        private static CaseTransferView from(Transfer transfer, Reading reading) {
            Optional<Transfer.Answer> answer = transfer.answer();
            return new CaseTransferView(
                    transfer.from().value(),
                    transfer.to().value(),
                    transfer.reason().open(reading),
                    transfer.requested().at(),
                    transfer.requested().by(),
                    answer.map(each -> each.end().name()).orElse(null),
                    answer.map(each -> Opening.open(each.reason(), reading)).orElse(null),
                    answer.map(each -> each.step().at()).orElse(null),
                    answer.map(each -> each.step().by()).orElse(null));
        }
    }

    /** That somebody wants it settled quietly. */
    public record SettlementSignalView(
            String kind, @Nullable String text, Instant notedAt, String notedBy) {

        static List<SettlementSignalView> from(Particulars about, Reading reading) {
            return about.signals().stream()
                    .map(each ->
                            new SettlementSignalView(
                                    each.kind(),
                                    Opening.open(each.text(), reading),
                                    each.noted().at(),
                                    each.noted().by()))
                    .toList();
        }
    }
}
