package id.tuntas.cases.transfer;

import id.tuntas.cases.access.CaseRemit;
import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.casefile.Particulars;
import id.tuntas.cases.casefile.Transfer;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.Caller;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last transfer of a case: the minimum by which a unit decides, and nothing of the file.
 *
 * @param end {@code ACCEPTED}, {@code REFUSED}, {@code WITHDRAWN}; absent while it is pending
 */
record TransferView(
        String caseId,
        String number,
        String district,
        List<String> categories,
        String risk,
        String fromUnitId,
        String toUnitId,
        Instant requestedAt,
        @Nullable String end,
        @Nullable Instant answeredAt,
        List<String> allowedActions) {

    static TransferView from(Stored<CaseFile> stored, Transfer transfer, Caller caller) {
        Particulars about = stored.state().particulars();
        return new TransferView(
                stored.id(),
                about.number().value(),
                about.district().code(),
                about.categories().codes(),
                about.risk(),
                transfer.from().value(),
                transfer.to().value(),
                transfer.requested().at(),
                transfer.answer().map(answer -> answer.end().name()).orElse(null),
                transfer.answer().map(answer -> answer.step().at()).orElse(null),
                actions(transfer, stored.state(), CaseRemit.of(caller)));
    }

    private static List<String> actions(Transfer transfer, CaseFile file, CaseRemit remit) {
        if (!transfer.isPending()) {
            return List.of();
        }
        if (remit.assigns(transfer.from())) {
            return List.of("withdrawal");
        }
        if (!remit.assigns(transfer.to())) {
            return List.of();
        }
        return file.mayBeTransferred() ? List.of("acceptance", "refusal") : List.of("refusal");
    }
}
