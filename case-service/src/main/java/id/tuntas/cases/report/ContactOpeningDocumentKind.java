package id.tuntas.cases.report;

import id.tuntas.cases.casefile.StepDocument;
import id.tuntas.cases.party.PartyDocuments;
import id.tuntas.cases.party.PersonalFields;
import id.tuntas.platform.data.AggregateKind;
import id.tuntas.platform.data.PersonalCodec;
import id.tuntas.platform.data.Scope;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * How an opening is stored: {@code {reportId, reason, reasonText, opened, reports, cases}}; it
 * tells nobody.
 */
@Component
final class ContactOpeningDocumentKind implements AggregateKind<ContactOpening> {

    static final String REPORT_ID = "reportId";
    static final String OPENED = "opened";

    private static final String REPORTS = "reports";
    private static final String CASES = "cases";

    private static final String COLLECTION = "contact-openings";

    private final PersonalCodec codec;

    ContactOpeningDocumentKind(PersonalCodec codec) {
        this.codec = codec;
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public String topic() {
        return "case";
    }

    @Override
    public int schema() {
        return 2;
    }

    @Override
    public String key(String id, ContactOpening opening) {
        return opening.reportId().value();
    }

    @Override
    public String stateName(ContactOpening opening) {
        return "Opened";
    }

    @Override
    public Document write(String id, ContactOpening opening) {
        Document content =
                new Document(REPORT_ID, opening.reportId().value())
                        .append(OPENED, StepDocument.write(opening.opened()));
        opening.shown()
                .ifPresent(shown ->
                        content.append(REPORTS, shown.reports().stream().sorted().toList())
                                .append(CASES, shown.cases().stream().sorted().toList()));
        PartyDocuments.write(content, opening.reason(), fields(id, opening.reportId()));
        return content;
    }

    @Override
    public ContactOpening read(String id, int schema, Document content) {
        ReportId report = new ReportId(content.getString(REPORT_ID));
        return new ContactOpening(
                report,
                Objects.requireNonNull(PartyDocuments.readReason(content, fields(id, report))),
                StepDocument.read(content.get(OPENED, Document.class)),
                readShown(content));
    }

    /** Schema 1 did not say. */
    private static Optional<ContactOpening.Shown> readShown(Document content) {
        return content.containsKey(REPORTS)
                ? Optional.of(
                        new ContactOpening.Shown(
                                Set.copyOf(content.getList(REPORTS, String.class)),
                                Set.copyOf(content.getList(CASES, String.class))))
                : Optional.empty();
    }

    private PersonalFields fields(String id, ReportId report) {
        return new PersonalFields(codec, new Scope(report.value(), COLLECTION, id, ""));
    }
}
