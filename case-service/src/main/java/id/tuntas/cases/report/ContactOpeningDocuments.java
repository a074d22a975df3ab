package id.tuntas.cases.report;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import id.tuntas.platform.data.AggregateStore;
import id.tuntas.platform.data.Aggregates;
import id.tuntas.platform.data.Decision;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.data.Stored;
import java.util.List;
import org.springframework.stereotype.Component;

/** Openings in MongoDB. */
@Component
class ContactOpeningDocuments implements ContactOpenings {

    private static final String REPORT_ID = "content." + ContactOpeningDocumentKind.REPORT_ID;
    private static final String AT = "content." + ContactOpeningDocumentKind.OPENED + ".at";

    private final AggregateStore<ContactOpening> store;

    ContactOpeningDocuments(Aggregates aggregates, ContactOpeningDocumentKind kind) {
        store = aggregates.store(kind);
        aggregates.index(kind, Indexes.ascending(REPORT_ID, AT), new IndexOptions());
    }

    @Override
    public Outcome.Saved<ContactOpening, Void> add(
            String id, Request request, ContactOpening opening) {
        return store.<Void>create(
                        id, opening.reportId().link(), request, () -> Decision.change(opening))
                .orElseThrow(_ -> new IllegalStateException("an opening is never refused"));
    }

    @Override
    public List<Stored<ContactOpening>> of(ReportId report) {
        return store.query(
                        Filters.eq(REPORT_ID, report.value()),
                        Sorts.descending(AT),
                        EarlierContacts.MOST)
                .reversed();
    }
}
