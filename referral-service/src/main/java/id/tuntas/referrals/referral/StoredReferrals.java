package id.tuntas.referrals.referral;

import static id.tuntas.referrals.referral.ReferralFields.content;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import id.tuntas.platform.data.AggregateStore;
import id.tuntas.platform.data.Decision;
import id.tuntas.platform.data.Event;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.Page;
import id.tuntas.platform.web.RepeatKey;
import id.tuntas.referrals.access.ReferralAccess;
import id.tuntas.referrals.terms.CaseId;
import id.tuntas.referrals.terms.ReferralId;
import id.tuntas.referrals.terms.Urgency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.conversions.Bson;

/** Referrals in the aggregate store: what a move says becomes one write. */
final class StoredReferrals implements Referrals {

    private static final int CREATED = 201;

    private final AggregateStore<Referral> store;

    StoredReferrals(AggregateStore<Referral> store) {
        this.store = store;
    }

    @Override
    public Optional<Stored<Referral>> find(ReferralId id) {
        return store.find(id.value());
    }

    @Override
    public Outcome.Saved<Referral, Rejection> prepare(
            ReferralId id, RepeatKey key, Referral.Preparing referral) {
        return store.<Rejection>create(
                        id.value(),
                        ReferralLinks.of(id),
                        new Request(Optional.of(key), IfMatch.NONE, CREATED),
                        () -> Decision.change(referral))
                .orElseThrow(ReferralProblems::of);
    }

    @Override
    public Outcome<Referral, Rejection> change(
            ReferralId id, Request request, Function<Referral, Move> asked) {
        return store.change(id.value(), request, referral -> decision(id, asked.apply(referral)));
    }

    @Override
    public Page<Stored<Referral>> ofCase(CaseId caseId, Caller caller, Cursor cursor) {
        Bson filter =
                Filters.and(
                        Filters.eq(content(ReferralFields.CASE_ID), caseId.value()),
                        visibleTo(caller),
                        Places.behind(content(ReferralFields.ASKED_AT), cursor));
        List<Stored<Referral>> found =
                store.query(
                        filter,
                        Sorts.ascending(content(ReferralFields.ASKED_AT), "_id"),
                        cursor.limit() + 1);
        return Page.of(found, cursor, last -> Places.of(last.state().terms().askedAt(), last.id()));
    }

    @Override
    public Page<ReferralId> ofSender(CaseId caseId, AgencyId sender, Cursor cursor) {
        return page(
                Filters.and(
                        Filters.eq(content(ReferralFields.CASE_ID), caseId.value()),
                        Filters.eq(content(ReferralFields.SENDER), sender.value())),
                ReferralFields.ASKED_AT,
                referral -> Optional.of(referral.terms().askedAt()),
                cursor);
    }

    @Override
    public List<ReferralId> preparingSince(Instant before, int limit) {
        return ids(
                Filters.and(
                        Filters.eq("state", ReferralStates.PREPARING),
                        Filters.lt(content(ReferralFields.ASKED_AT), before)),
                limit);
    }

    @Override
    public Page<ReferralId> abandonedSince(Instant then, Cursor cursor) {
        return page(
                Filters.and(
                        Filters.eq("state", ReferralStates.ABANDONED),
                        Filters.gte(content(ReferralFields.ABANDONED_AT), then)),
                ReferralFields.ABANDONED_AT,
                referral -> referral.trail().at(Stage.ABANDONED).map(Step::at),
                cursor);
    }

    @Override
    public Page<ReferralId> packetClosedSince(Instant then, Cursor cursor) {
        return page(
                Filters.gte(content(ReferralFields.PACKET_CLOSED_AT), then),
                ReferralFields.PACKET_CLOSED_AT,
                referral -> referral.trail().closing().map(Step::at),
                cursor);
    }

    @Override
    public Page<ReferralId> stepDueBy(Instant then, Cursor cursor) {
        return page(
                Filters.lte(content(ReferralFields.NEXT_STEP_AT), then),
                ReferralFields.NEXT_STEP_AT,
                Asides::nextStepAt,
                cursor);
    }

    @Override
    public Page<ReferralId> withoutClock(Instant dueBefore, Cursor cursor) {
        return page(
                Filters.and(
                        Filters.exists(content(ReferralFields.WAITING_FOR)),
                        Filters.lt(content(ReferralFields.ANSWER_DUE_AT), dueBefore),
                        Filters.lt("schema", ReferralFields.FIRST_SCHEMA_WITH_CLOCK),
                        Filters.ne(
                                content(ReferralFields.STEP_STATES),
                                ReferralFields.ACCEPTED_STATE)),
                ReferralFields.ANSWER_DUE_AT,
                Referral::answerDueAt,
                cursor);
    }

    /** In the order of a stored time, which the referral itself can tell too. */
    private Page<ReferralId> page(
            Bson filter, String time, Function<Referral, Optional<Instant>> at, Cursor cursor) {
        List<Stored<Referral>> found =
                store.query(
                        Filters.and(filter, Places.behind(content(time), cursor)),
                        Sorts.ascending(content(time), "_id"),
                        cursor.limit() + 1);
        return Page.of(
                        found,
                        cursor,
                        last -> Places.of(at.apply(last.state()).orElseThrow(), last.id()))
                .map(stored -> new ReferralId(stored.id()));
    }

    private List<ReferralId> ids(Bson filter, int limit) {
        return store.query(filter, Sorts.ascending("_id"), limit).stream()
                .map(found -> new ReferralId(found.id()))
                .toList();
    }

    /** What {@link ReferralAccess#mayRead} says, as a query. */
    private static Bson visibleTo(Caller caller) {
        if (ReferralAccess.seesAll(caller)) {
            return Filters.empty();
        }
        String agency = caller.agency().id().value();
        List<Bson> either = new ArrayList<>();
        if (ReferralAccess.seesSent(caller)) {
            either.add(Filters.eq(content(ReferralFields.SENDER), agency));
        }
        if (ReferralAccess.seesUrgentSent(caller)) {
            either.add(
                    Filters.and(
                            Filters.eq(content(ReferralFields.SENDER), agency),
                            Filters.eq(content(ReferralFields.URGENCY), Urgency.HIGH.name())));
        }
        if (ReferralAccess.worksQueue(caller)) {
            either.add(
                    Filters.and(
                            Filters.eq(content(ReferralFields.RECIPIENT), agency),
                            Filters.nin(
                                    "state", ReferralStates.PREPARING, ReferralStates.ABANDONED)));
        }
        return either.isEmpty() ? Filters.in("_id") : Filters.or(either);
    }

    private static Decision<Referral, Rejection> decision(ReferralId id, Move move) {
        return switch (move) {
            case Move.Moved(Referral next, List<Step> taken) ->
                    Decision.change(
                            next,
                            taken.stream()
                                    .map(step -> ReferralMessages.of(id, next, step))
                                    .toArray(Event[]::new));
            case Move.Stays _ -> Decision.unchanged();
            case Move.Rejected(Rejection rejection) -> Decision.refuse(rejection);
        };
    }
}
