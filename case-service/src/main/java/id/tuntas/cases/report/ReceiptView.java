package id.tuntas.cases.report;

import id.tuntas.platform.data.Stored;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * What an agency gets for its report.
 *
 * @param id of the report, to be quoted on the phone
 * @param unitId the unit that has it
 * @param link where this can be read again
 */
@Schema(name = "ReportReceipt")
record ReceiptView(
        String id,
        Receipt status,
        String unitId,
        Instant receivedAt,
        String link,
        List<String> allowedActions) {

    static ReceiptView from(Stored<Report> stored) {
        Contact contact = stored.state().contact();
        return new ReceiptView(
                stored.id(),
                Receipt.of(stored.state()),
                contact.unit().value(),
                contact.taken().at(),
                new ReportId(stored.id()).receiptLink(),
                List.of());
    }
}
