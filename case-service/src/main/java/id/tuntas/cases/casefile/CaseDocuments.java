package id.tuntas.cases.casefile;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import id.tuntas.cases.access.CaseRemit;
import id.tuntas.cases.party.Age;
import id.tuntas.cases.party.Lookups;
import id.tuntas.cases.party.Phone;
import id.tuntas.platform.data.AggregateStore;
import id.tuntas.platform.data.Aggregates;
import id.tuntas.platform.data.Decision;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Personal;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Page;
import id.tuntas.platform.web.Region;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
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

    private static final String INCIDENT = PREFIX + ParticularsDocument.INCIDENT_NUMBER;
    private static final String REGISTERED_AT = PREFIX + "registered.at";
    private static final String LOOKUPS = "content." + CaseDocumentKind.LOOKUPS;
    private static final String STATE = "state";
    private static final String RISK = PREFIX + ParticularsDocument.RISK;
    private static final String BORN_FROM = PREFIX + ParticularsDocument.BORN_FROM;
    private static final String BORN_TO = PREFIX + ParticularsDocument.BORN_TO;

    private final AggregateStore<CaseFile> store;
    private final Lookups lookups;

    CaseDocuments(Aggregates aggregates, CaseDocumentKind kind, Lookups lookups) {
        this.lookups = lookups;
        store = aggregates.store(kind);
        aggregates.index(kind, Indexes.ascending(NUMBER), new IndexOptions().unique(true));
        aggregates.index(kind, Indexes.ascending(UNIT, ASSIGNEE, NUMBER), new IndexOptions());
        aggregates.index(kind, Indexes.ascending(PENDING_TO), new IndexOptions().sparse(true));
        aggregates.index(kind, Indexes.ascending(HAND_OVER), new IndexOptions().sparse(true));
        // What else is filtered by is read from the keys: only wanted documents are fetched.
        aggregates.index(kind, worklist(UNIT), new IndexOptions());
        aggregates.index(kind, worklist(REGIONS), new IndexOptions());
        aggregates.index(kind, Indexes.ascending(INCIDENT, NUMBER), new IndexOptions());
        aggregates.index(kind, Indexes.ascending(LOOKUPS, NUMBER), new IndexOptions());
        // Few owe a review at a time: only these are in it.
        aggregates.index(
                kind,
                Indexes.ascending(AWAITS_REVIEW, NUMBER),
                new IndexOptions().partialFilterExpression(Filters.eq(AWAITS_REVIEW, true)));
    }

    private static Bson worklist(String of) {
        return Indexes.ascending(of, NUMBER, STATE, RISK, BORN_FROM, BORN_TO);
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
        equal(all, STATE, filter.state());
        equal(all, REGIONS, filter.region());
        equal(all, PREFIX + ParticularsDocument.CATEGORIES, filter.category());
        equal(all, RISK, filter.risk());
        equal(all, NUMBER, filter.number());
        equal(all, INCIDENT, filter.incident());
        equal(all, LOOKUPS, filter.person().map(this::lookup));
        equal(all, ASSIGNEE, filter.assignee());
        if (filter.unassigned()) {
            all.add(Filters.exists(ASSIGNEE, false));
        }
        if (filter.reviewDue()) {
            all.add(Filters.eq(AWAITS_REVIEW, true));
        }
        filter.born().ifPresent(born -> all.add(bornBetween(born)));
        cursor.after().ifPresent(after -> all.add(Filters.lt(NUMBER, after)));
        return Page.of(
                store.query(Filters.and(all), Sorts.descending(NUMBER), cursor.limit() + 1),
                cursor,
                found -> found.state().particulars().number().value());
    }

    @Override
    public Page<Stored<CaseFile>> transfersTo(AgencyId unit, Cursor cursor) {
        return oldestFirst(Filters.eq(PENDING_TO, unit.value()), cursor);
    }

    @Override
    public Page<Stored<CaseFile>> carriedBy(String person, AgencyId unit, Cursor cursor) {
        return oldestFirst(openOf(person, unit), cursor);
    }

    @Override
    public long countCarriedBy(String person, AgencyId unit) {
        return store.count(openOf(person, unit));
    }

    private static Bson openOf(String person, AgencyId unit) {
        return Filters.and(
                Filters.eq(UNIT, unit.value()),
                Filters.eq(ASSIGNEE, person),
                Filters.ne(STATE, CLOSED));
    }

    private Page<Stored<CaseFile>> oldestFirst(Bson wanted, Cursor cursor) {
        Bson page =
                cursor.after()
                        .map(after -> Filters.and(wanted, Filters.gt(NUMBER, after)))
                        .orElse(wanted);
        return Page.of(
                store.query(page, Sorts.ascending(NUMBER), cursor.limit() + 1),
                cursor,
                found -> found.state().particulars().number().value());
    }

    @Override
    public long handedOver(String handOver) {
        return store.count(Filters.eq(HAND_OVER, handOver));
    }

    @Override
    public List<Stored<CaseFile>> earlierWithPhones(
            AgencyId unit, List<Phone> phones, Instant before, int limit) {
        return store.query(withPhones(unit, phones, before), Sorts.descending(NUMBER), limit);
    }

    @Override
    public long countEarlierWithPhones(AgencyId unit, List<Phone> phones, Instant before) {
        return store.count(withPhones(unit, phones, before));
    }

    private Bson withPhones(AgencyId unit, List<Phone> phones, Instant before) {
        return Filters.and(
                Filters.in(LOOKUPS, lookups.phones(phones)),
                Filters.eq(UNIT, unit.value()),
                Filters.lt(REGISTERED_AT, Date.from(before)));
    }

    private String lookup(PersonSought person) {
        return switch (person) {
            case PersonSought.Called(Personal<String> phone) -> lookups.phone(phone);
            case PersonSought.Identified(Personal<String> number) -> lookups.identityNumber(number);
            case PersonSought.RegisteredElsewhere(Personal<String> number) ->
                    lookups.outsideNumber(number);
        };
    }

    /** What is known of the birth leaves it possible. */
    private static Bson bornBetween(Age.Born born) {
        return Filters.and(
                Filters.lte(BORN_FROM, born.latest().toString()),
                Filters.gte(BORN_TO, born.earliest().toString()));
    }

    private static void equal(List<Bson> all, String field, Optional<String> wanted) {
        wanted.ifPresent(value -> all.add(Filters.eq(field, value)));
    }

    private static Bson within(CaseRemit remit) {
        return Filters.or(
                Filters.in(UNIT, remit.units().stream().map(AgencyId::value).toList()),
                Filters.in(REGIONS, remit.regions().stream().map(Region::code).toList()));
    }
}
