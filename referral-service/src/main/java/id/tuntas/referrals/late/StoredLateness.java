package id.tuntas.referrals.late;

import static id.tuntas.referrals.referral.ReferralFields.ANSWER_DUE_AT;
import static id.tuntas.referrals.referral.ReferralFields.RECIPIENT;
import static id.tuntas.referrals.referral.ReferralFields.SENDER;
import static id.tuntas.referrals.referral.ReferralFields.WAITING_FOR;
import static id.tuntas.referrals.referral.ReferralFields.content;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import id.tuntas.platform.data.AggregateStore;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Page;
import id.tuntas.referrals.referral.LateDocuments;
import id.tuntas.referrals.referral.Places;
import id.tuntas.referrals.referral.Referral;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Read from the referrals themselves: what has just been answered is late no more. */
@Component
final class StoredLateness implements Lateness {

    private static final String DUE = "$" + content(ANSWER_DUE_AT);

    private final AggregateStore<Referral> store;

    StoredLateness(AggregateStore<Referral> store) {
        this.store = store;
    }

    @Override
    public List<Total> totals(Wanted wanted, Instant now) {
        return store
                .grouped(
                        late(wanted, now),
                        content(RECIPIENT),
                        Accumulators.sum("count", 1),
                        Accumulators.min("oldest", DUE),
                        Accumulators.sum("young", oneIf("$gt", now.minus(DAY))),
                        Accumulators.sum("old", oneIf("$lt", now.minus(THREE_DAYS))))
                .stream()
                .map(StoredLateness::total)
                .sorted(Comparator.comparing(Total::agencyId))
                .toList();
    }

    @Override
    public Page<Stored<Referral>> page(Wanted wanted, Instant now, Cursor cursor) {
        return Page.of(
                store.query(
                        Filters.and(
                                late(wanted, now), Places.behind(content(ANSWER_DUE_AT), cursor)),
                        Sorts.ascending(content(ANSWER_DUE_AT), "_id"),
                        cursor.limit() + 1),
                cursor,
                last -> Places.of(last.state().answerDueAt().orElseThrow(), last.id()));
    }

    @Override
    public Set<AgencyId> senders(Instant now) {
        return store.grouped(late(now), content(SENDER)).stream()
                .map(group -> new AgencyId(group.getString("_id")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Bson late(Instant now) {
        return Filters.and(Filters.exists(content(WAITING_FOR)), LateDocuments.dueBefore(now));
    }

    private static Bson late(Wanted wanted, Instant now) {
        List<Bson> all = new ArrayList<>();
        all.add(late(now));
        wanted.recipient()
                .ifPresent(agency -> all.add(Filters.eq(content(RECIPIENT), agency.value())));
        wanted.senders()
                .ifPresent(agencies ->
                        all.add(
                                Filters.in(
                                        content(SENDER),
                                        agencies.stream().map(AgencyId::value).toList())));
        return Filters.and(all);
    }

    private static Document oneIf(String comparison, Instant bound) {
        return new Document(
                "$cond", List.of(new Document(comparison, List.of(DUE, Date.from(bound))), 1, 0));
    }

    private static Total total(Document group) {
        long count = number(group, "count");
        long young = number(group, "young");
        long old = number(group, "old");
        return new Total(
                group.getString("_id"),
                count,
                group.getDate("oldest").toInstant(),
                young,
                count - young - old,
                old);
    }

    private static long number(Document group, String field) {
        return group.get(field, Number.class).longValue();
    }
}
