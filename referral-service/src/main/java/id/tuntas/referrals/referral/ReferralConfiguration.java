package id.tuntas.referrals.referral;

import static id.tuntas.referrals.referral.ReferralFields.content;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import id.tuntas.platform.data.AggregateStore;
import id.tuntas.platform.data.Aggregates;
import id.tuntas.platform.data.PersonalCodec;
import id.tuntas.referrals.directory.Directory;
import id.tuntas.referrals.packet.Disclosures;
import id.tuntas.referrals.packet.Packets;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts use cases and their ports together; the model knows of no framework. */
@Configuration(proxyBeanMethods = false)
class ReferralConfiguration {

    @Bean
    ReferralDocuments referralDocuments(PersonalCodec codec) {
        return new ReferralDocuments(codec);
    }

    @Bean
    AggregateStore<Referral> referralStore(Aggregates aggregates, ReferralDocuments kind) {
        // The queue: what waits for one agency, the most pressing first.
        aggregates.index(
                kind,
                Indexes.ascending(
                        content(ReferralFields.WAITING_FOR),
                        content(ReferralFields.ANSWER_DUE_AT),
                        "_id"),
                new IndexOptions()
                        .name("queue")
                        .partialFilterExpression(
                                Filters.exists(content(ReferralFields.WAITING_FOR))));
        aggregates.index(
                kind,
                Indexes.ascending(
                        content(ReferralFields.CASE_ID), content(ReferralFields.ASKED_AT), "_id"),
                new IndexOptions().name("case"));
        aggregates.index(
                kind,
                Indexes.ascending("state", content(ReferralFields.ASKED_AT)),
                new IndexOptions().name("state"));
        // What was closed lately: its packet is deleted again.
        aggregates.index(
                kind,
                Indexes.ascending(content(ReferralFields.PACKET_CLOSED_AT), "_id"),
                new IndexOptions()
                        .name("closed")
                        .partialFilterExpression(
                                Filters.exists(content(ReferralFields.PACKET_CLOSED_AT))));
        // The clock: whose next step is due.
        aggregates.index(
                kind,
                Indexes.ascending(content(ReferralFields.NEXT_STEP_AT), "_id"),
                new IndexOptions()
                        .name("clock")
                        .partialFilterExpression(
                                Filters.exists(content(ReferralFields.NEXT_STEP_AT))));
        // Who is late, over all agencies.
        aggregates.index(
                kind,
                Indexes.ascending(content(ReferralFields.ANSWER_DUE_AT), "_id"),
                new IndexOptions()
                        .name("late")
                        .partialFilterExpression(
                                Filters.exists(content(ReferralFields.WAITING_FOR))));
        aggregates.index(
                kind,
                Indexes.ascending(content(ReferralFields.ANSWER_DUE_AT), "_id"),
                new IndexOptions()
                        .name("without-clock")
                        .partialFilterExpression(
                                Filters.and(
                                        Filters.exists(content(ReferralFields.WAITING_FOR)),
                                        Filters.lt(
                                                "schema",
                                                ReferralFields.FIRST_SCHEMA_WITH_CLOCK))));
        aggregates.index(
                kind,
                Indexes.ascending("state", content(ReferralFields.ABANDONED_AT), "_id"),
                new IndexOptions()
                        .name("abandoned")
                        .partialFilterExpression(
                                Filters.exists(content(ReferralFields.ABANDONED_AT))));
        return aggregates.store(kind);
    }

    @Bean
    Referrals referrals(AggregateStore<Referral> store) {
        return new StoredReferrals(store);
    }

    @Bean
    Now now(Clock clock) {
        return new Now(clock);
    }

    @Bean
    SendingReferrals sendingReferrals(
            Referrals referrals,
            Disclosures disclosures,
            Packets packets,
            Recipients recipients,
            ReferralProperties properties,
            Now now) {
        return new SendingReferrals(
                referrals, disclosures, packets, recipients, properties.answerDue().times(), now);
    }

    @Bean
    Recipients recipients(Directory directory) {
        return new Recipients(directory);
    }

    @Bean
    Successors successors(
            Referrals referrals,
            Disclosures disclosures,
            Packets packets,
            ReferralProperties properties,
            Now now) {
        return new Successors(referrals, disclosures, packets, properties.answerDue().times(), now);
    }

    @Bean
    RedirectingReferrals redirectingReferrals(
            Referrals referrals,
            AnsweringReferrals answering,
            Recipients recipients,
            Successors successors,
            Now now) {
        return new RedirectingReferrals(referrals, answering, recipients, successors, now);
    }

    @Bean
    RecallingReferrals recallingReferrals(AnsweringReferrals answering, Packets packets) {
        return new RecallingReferrals(answering, packets);
    }

    @Bean
    HeedingWithdrawals heedingWithdrawals(
            Referrals referrals, Packets packets, ReferralProperties properties, Now now) {
        return new HeedingWithdrawals(referrals, packets, properties.stopWithin(), now);
    }

    @Bean
    FollowingTransfers followingTransfers(Referrals referrals, Successors successors, Now now) {
        return new FollowingTransfers(referrals, successors, now);
    }

    @Bean
    SendingInEmergency sendingInEmergency(SendingReferrals sending, Referrals referrals) {
        return new SendingInEmergency(sending, referrals);
    }

    @Bean
    AnsweringReferrals answeringReferrals(Referrals referrals, Now now) {
        return new AnsweringReferrals(referrals, now);
    }

    @Bean
    ReadingReferrals readingReferrals(Referrals referrals, Packets packets, Now now) {
        return new ReadingReferrals(referrals, packets, now);
    }

    @Bean
    TellingWhoIsLate tellingWhoIsLate(Referrals referrals, Now now) {
        return new TellingWhoIsLate(referrals, now);
    }

    @Bean
    AbandoningReferrals abandoningReferrals(
            Referrals referrals,
            Packets packets,
            Successors successors,
            ReferralProperties properties,
            Now now) {
        return new AbandoningReferrals(
                referrals, packets, successors, properties.abandonAfter(), now);
    }
}
