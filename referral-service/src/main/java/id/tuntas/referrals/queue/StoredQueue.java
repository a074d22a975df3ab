package id.tuntas.referrals.queue;

import static id.tuntas.referrals.referral.ReferralFields.ANSWER_DUE_AT;
import static id.tuntas.referrals.referral.ReferralFields.ASSIGNEE;
import static id.tuntas.referrals.referral.ReferralFields.WAITING_FOR;
import static id.tuntas.referrals.referral.ReferralFields.content;

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
import java.util.Optional;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** The queue as an index of the referrals themselves: one's own write shows at once. */
@Component
final class StoredQueue implements Queue {

    private final AggregateStore<Referral> store;

    StoredQueue(AggregateStore<Referral> store) {
        this.store = store;
    }

    @Override
    public Page<Stored<Referral>> of(
            AgencyId agency,
            Optional<String> assignee,
            Optional<Instant> dueBefore,
            Cursor cursor) {
        return Page.of(
                store.query(
                        Filters.and(
                                waiting(agency, assignee, dueBefore),
                                Places.behind(content(ANSWER_DUE_AT), cursor)),
                        Sorts.ascending(content(ANSWER_DUE_AT), "_id"),
                        cursor.limit() + 1),
                cursor,
                last -> Places.of(dueAt(last.state()), last.id()));
    }

    @Override
    public long count(AgencyId agency, Optional<String> assignee, Optional<Instant> dueBefore) {
        return store.count(waiting(agency, assignee, dueBefore));
    }

    private static Bson waiting(
            AgencyId agency, Optional<String> assignee, Optional<Instant> dueBefore) {
        Bson ours = Filters.eq(content(WAITING_FOR), agency.value());
        Bson all =
                assignee.map(person -> Filters.and(ours, Filters.eq(content(ASSIGNEE), person)))
                        .orElse(ours);
        return dueBefore
                .map(instant -> Filters.and(all, LateDocuments.dueBefore(instant)))
                .orElse(all);
    }

    private static Instant dueAt(Referral referral) {
        return referral.answerDueAt()
                .orElseThrow(() -> new IllegalStateException("what waits has been sent"));
    }
}
