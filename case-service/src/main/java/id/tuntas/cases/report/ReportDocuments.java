package id.tuntas.cases.report;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import id.tuntas.cases.access.ReportRemit;
import id.tuntas.cases.party.Lookups;
import id.tuntas.platform.data.AggregateStore;
import id.tuntas.platform.data.Aggregates;
import id.tuntas.platform.data.Decision;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Reports in MongoDB. */
@Component
class ReportDocuments implements Reports {

    private static final String UNIT = "content." + ReportDocumentKind.UNIT;
    private static final String CHANNEL = "content." + ReportDocumentKind.CHANNEL;
    private static final String ORDER = "content." + ReportDocumentKind.ORDER;

    private static final String LOOKUPS = "content." + ReportDocumentKind.LOOKUPS;

    private final AggregateStore<Report> store;
    private final Lookups lookups;

    ReportDocuments(Aggregates aggregates, ReportDocumentKind kind, Lookups lookups) {
        this.lookups = lookups;
        store = aggregates.store(kind);
        aggregates.index(kind, Indexes.ascending(UNIT, ORDER), new IndexOptions());
        aggregates.index(kind, Indexes.ascending(ORDER), new IndexOptions());
        aggregates.index(kind, Indexes.ascending(UNIT, LOOKUPS, ORDER), new IndexOptions());
    }

    @Override
    public Optional<Stored<Report>> find(ReportId id) {
        return store.find(id.value());
    }

    @Override
    public Outcome.Saved<Report, Void> take(ReportId id, Request request, Contact contact) {
        return store.<Void>create(
                        id.value(),
                        contact.reporter() == null ? id.link() : id.receiptLink(),
                        request,
                        () ->
                                Decision.change(
                                        new Report.Received(contact),
                                        ReportEvents.received(id, contact)))
                .orElseThrow(_ -> new IllegalStateException("a report is never refused"));
    }

    @Override
    public <R> Outcome<Report, R> change(
            ReportId id, Request request, Function<Report, Decision<Report, R>> decide) {
        return store.change(id.value(), request, decide);
    }

    @Override
    public Page<Stored<Report>> list(
            ReportRemit remit, Optional<String> state, Optional<String> channel, Cursor cursor) {
        List<Bson> all = new ArrayList<>(List.of(Filters.exists(ORDER)));
        remit.unit().ifPresent(unit -> all.add(Filters.eq(UNIT, unit.value())));
        state.ifPresent(wanted -> all.add(Filters.eq("state", wanted)));
        channel.ifPresent(wanted -> all.add(Filters.eq(CHANNEL, wanted)));
        cursor.after().ifPresent(after -> all.add(Filters.lt(ORDER, after)));
        return Page.of(
                store.query(Filters.and(all), Sorts.descending(ORDER), cursor.limit() + 1),
                cursor,
                found -> ReportDocumentKind.order(found.id(), found.state().contact()));
    }

    @Override
    public List<Stored<Report>> earlierWithPhones(Contact contact, int limit) {
        return store.query(earlier(contact), Sorts.descending(ORDER), limit);
    }

    @Override
    public long countEarlierWithPhones(Contact contact) {
        return store.count(earlier(contact));
    }

    private Bson earlier(Contact contact) {
        return Filters.and(
                Filters.eq(UNIT, contact.unit().value()),
                Filters.in(LOOKUPS, lookups.phones(contact.phones())),
                Filters.lt(ORDER, ReportDocumentKind.orderBefore(contact)));
    }
}
