package id.tuntas.cases.casefile;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import id.tuntas.cases.access.CaseRemit;
import id.tuntas.platform.data.AggregateStore;
import id.tuntas.platform.data.Aggregates;
import id.tuntas.platform.data.Decision;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Page;
import id.tuntas.platform.web.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Case files in MongoDB. */
@Component
class CaseDocuments implements CaseFiles {

    private static final String PREFIX = "content." + CaseDocumentKind.PARTICULARS + ".";
    private static final String NUMBER = PREFIX + ParticularsDocument.NUMBER;
    private static final String UNIT = PREFIX + ParticularsDocument.UNIT;
    private static final String REGIONS = PREFIX + ParticularsDocument.REGIONS;

    private final AggregateStore<CaseFile> store;

    CaseDocuments(Aggregates aggregates, CaseDocumentKind kind) {
        store = aggregates.store(kind);
        aggregates.index(kind, Indexes.ascending(NUMBER), new IndexOptions().unique(true));
        aggregates.index(kind, Indexes.ascending(UNIT, NUMBER), new IndexOptions());
        aggregates.index(kind, Indexes.ascending(REGIONS, NUMBER), new IndexOptions());
    }

    @Override
    public Optional<Stored<CaseFile>> find(CaseId id) {
        return store.find(id.value());
    }

    @Override
    public Optional<CaseId> find(CaseNumber number, CaseRemit remit) {
        return store
                .query(
                        Filters.and(Filters.eq(NUMBER, number.value()), within(remit)),
                        Sorts.ascending(NUMBER),
                        1)
                .stream()
                .findFirst()
                .map(found -> new CaseId(found.id()));
    }

    @Override
    public Stored<CaseFile> register(Registration registration) {
        CaseFile opened = new CaseFile.Registered(registration.particulars(), Grants.NONE);
        return store.<Void>create(
                        registration.id().value(),
                        registration.id().link(),
                        Request.ours(),
                        () -> Decision.change(opened, CaseEvents.registered(registration)))
                .orElseThrow(_ -> new IllegalStateException("opening a case is never refused"))
                .stored();
    }

    @Override
    public <R> Outcome<CaseFile, R> change(
            CaseId id, Request request, Function<CaseFile, Decision<CaseFile, R>> decide) {
        return store.change(id.value(), request, decide);
    }

    @Override
    public Page<Stored<CaseFile>> list(CaseRemit remit, CaseFilter filter, Cursor cursor) {
        List<Bson> all = new ArrayList<>(List.of(within(remit)));
        filter.state().ifPresent(state -> all.add(Filters.eq("state", state)));
        filter.region().ifPresent(region -> all.add(Filters.eq(REGIONS, region)));
        filter.category()
                .ifPresent(category ->
                        all.add(Filters.eq(PREFIX + ParticularsDocument.CATEGORIES, category)));
        filter.risk()
                .ifPresent(risk -> all.add(Filters.eq(PREFIX + ParticularsDocument.RISK, risk)));
        filter.incidentNumber()
                .ifPresent(number ->
                        all.add(Filters.eq(PREFIX + ParticularsDocument.INCIDENT_NUMBER, number)));
        cursor.after().ifPresent(after -> all.add(Filters.lt(NUMBER, after)));
        return Page.of(
                store.query(Filters.and(all), Sorts.descending(NUMBER), cursor.limit() + 1),
                cursor,
                found -> found.state().particulars().number().value());
    }

    private static Bson within(CaseRemit remit) {
        return Filters.or(
                Filters.in(UNIT, remit.units().stream().map(AgencyId::value).toList()),
                Filters.in(REGIONS, remit.regions().stream().map(Region::code).toList()));
    }
}
