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

    private static final String CUSTODY = PREFIX + ParticularsDocument.CUSTODY + ".";
    private static final String ASSIGNEE = CUSTODY + CustodyDocument.ASSIGNEE;
    private static final String PENDING_TO = CUSTODY + CustodyDocument.PENDING_TO;
    private static final String HAND_OVER =
            CUSTODY + CustodyDocument.ASSIGNMENTS + "." + CustodyDocument.HAND_OVER;
    private static final String AWAITS_REVIEW =
            "content.grants." + GrantsDocument.ALL + "." + GrantsDocument.AWAITS_REVIEW;
    private static final String CLOSED = "Closed";
    private static final int SOME = 50;

    private final AggregateStore<CaseFile> store;

    CaseDocuments(Aggregates aggregates, CaseDocumentKind kind) {
        store = aggregates.store(kind);
        aggregates.index(kind, Indexes.ascending(NUMBER), new IndexOptions().unique(true));
        aggregates.index(kind, Indexes.ascending(UNIT, NUMBER), new IndexOptions());
        aggregates.index(kind, Indexes.ascending(REGIONS, NUMBER), new IndexOptions());
        aggregates.index(kind, Indexes.ascending(UNIT, ASSIGNEE, NUMBER), new IndexOptions());
        aggregates.index(kind, Indexes.ascending(PENDING_TO), new IndexOptions().sparse(true));
        aggregates.index(kind, Indexes.ascending(HAND_OVER), new IndexOptions().sparse(true));
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
        filter.assignee().ifPresent(assignee -> all.add(Filters.eq(ASSIGNEE, assignee)));
        if (filter.unassigned()) {
            all.add(Filters.exists(ASSIGNEE, false));
        }
        if (filter.reviewDue()) {
            all.add(Filters.eq(AWAITS_REVIEW, true));
        }
        cursor.after().ifPresent(after -> all.add(Filters.lt(NUMBER, after)));
        return Page.of(
                store.query(Filters.and(all), Sorts.descending(NUMBER), cursor.limit() + 1),
                cursor,
                found -> found.state().particulars().number().value());
    }

    @Override
    public Page<Stored<CaseFile>> transfersTo(AgencyId unit, Cursor cursor) {
        Bson asked = Filters.eq(PENDING_TO, unit.value());
        Bson wanted =
                cursor.after()
                        .map(after -> Filters.and(asked, Filters.gt(NUMBER, after)))
                        .orElse(asked);
        return Page.of(
                store.query(wanted, Sorts.ascending(NUMBER), cursor.limit() + 1),
                cursor,
                found -> found.state().particulars().number().value());
    }

    @Override
    public List<CaseId> carriedBy(String person, AgencyId unit) {
        return store
                .query(
                        Filters.and(
                                Filters.eq(UNIT, unit.value()),
                                Filters.eq(ASSIGNEE, person),
                                Filters.ne("state", CLOSED)),
                        Sorts.ascending(NUMBER),
                        SOME)
                .stream()
                .map(found -> new CaseId(found.id()))
                .toList();
    }

    @Override
    public long handedOver(String handOver) {
        return store.count(Filters.eq(HAND_OVER, handOver));
    }

    private static Bson within(CaseRemit remit) {
        return Filters.or(
                Filters.in(UNIT, remit.units().stream().map(AgencyId::value).toList()),
                Filters.in(REGIONS, remit.regions().stream().map(Region::code).toList()));
    }
}
