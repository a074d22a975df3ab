package id.tuntas.notifications.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import id.tuntas.notifications.Demo;
import id.tuntas.notifications.GoldenEvents;
import id.tuntas.notifications.IdentityDouble;
import id.tuntas.notifications.Notifications;
import id.tuntas.notifications.NotificationsTest;
import id.tuntas.notifications.Producer;
import id.tuntas.platform.web.AgencyId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@NotificationsTest
class FollowingAFeedIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String SENT = "id.tuntas.referral.sent.v1";
    private static final String ACCEPTED = "id.tuntas.referral.accepted.v1";

    private final Notifications notifications;
    private final Feed feed;
    private final MongoCollection<Document> stored;
    private final Producer producer;
    private final AgencyId polres = new AgencyId(Demo.BAYU.agencyId());

    @Autowired
    FollowingAFeedIT(
            @LocalServerPort int port, Feed feed, MongoDatabase database, Environment environment) {
        notifications = new Notifications(port);
        this.feed = feed;
        stored = database.getCollection("feed");
        producer = new Producer(environment);
    }

    @BeforeEach
    void emptyFeed() {
        stored.deleteMany(Filters.eq("agency", polres.value()));
    }

    @AfterEach
    void close() {
        producer.close();
    }

    @Test
    void showsAnAgencysSystemAndLiaisonsWhatTheyMayKnowOfInOneOrder() {
        String subject = producer.publish(SENT, referralTo(polres));
        producer.publish(SENT, referralTo(new AgencyId("another")));
        producer.publish(
                ACCEPTED, referralTo(polres).put("note", IdentityDouble.CANARY), subject, 1);
        await().atMost(SOON).until(() -> items(null).size() == 2);

        Notifications.Answer first = notifications.get("/api/v1/events?limit=1", Demo.BAYU);
        assertThat(first.body().get("more").asBoolean()).isTrue();
        JsonNode sent = first.body().get("items").get(0);
        assertThat(sent.get("type").asString()).isEqualTo(SENT);
        assertThat(sent.get("id").asString()).isEqualTo(subject + ":1:1:0");
        assertThat(sent.get("subject").asString()).isEqualTo(subject);
        assertThat(sent.get("time").asString()).isEqualTo("2026-11-21T15:55:00Z");
        assertThat(sent.get("data").get("recipientAgencyId").asString()).isEqualTo(polres.value());

        String next = first.body().get("next").asString();
        assertThat(next).isEqualTo(sent.get("cursor").asString());
        Notifications.Answer rest = notifications.get("/api/v1/events?after=" + next, Demo.BAYU);
        assertThat(rest.items("type")).containsExactly(ACCEPTED);
        assertThat(rest.body().get("more").asBoolean()).isFalse();
        assertThat(rest.text()).doesNotContain(IdentityDouble.CANARY);

        String end = rest.body().get("next").asString();
        Notifications.Answer nothing = notifications.get("/api/v1/events?after=" + end, Demo.BAYU);
        assertThat(nothing.items("type")).isEmpty();
        assertThat(nothing.body().get("next").asString()).isEqualTo(end);
    }

    @Test
    void isForSystemsAndLiaisonsOnly() {
        assertThat(notifications.get("/api/v1/events", Demo.MARIA).status()).isEqualTo(403);
        assertThat(notifications.get("/api/v1/events").status()).isEqualTo(401);
    }

    @Test
    void beginsBeforeAnythingHasHappened() {
        String start = notifications.get("/api/v1/events", Demo.BAYU).body().get("next").asString();
        assertThat(start).isEqualTo("1.0");
        append(1);

        assertThat(items(start)).containsExactly("e1");
    }

    @Test
    void holdsAnEventOnceHoweverOftenItIsDelivered() {
        String subject = producer.publish(SENT, referralTo(polres));
        await().atMost(SOON).until(() -> items(null).size() == 1);
        producer.publish(SENT, referralTo(polres), subject);
        // As after a crash between the effect and its bookmark.
        feed.append(polres, happening(subject + ":1:1:0"));
        append(2);

        assertThat(items(null)).hasSize(2).startsWith(subject + ":1:1:0");
    }

    /** The one promise that a client builds on: what it has read is complete up to there. */
    @Test
    void showsARestlessReaderEveryEventOfManyWritersOnceAndNoneLate() throws Exception {
        int writers = 8;
        int each = 60;
        AgencyId agency = new AgencyId(UUID.randomUUID().toString());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> writing =
                    IntStream.range(0, writers)
                            .mapToObj(writer ->
                                    CompletableFuture.runAsync(
                                            () -> write(agency, writer, each), threads))
                            .toList();
            CompletableFuture<Void> all =
                    CompletableFuture.allOf(writing.toArray(CompletableFuture[]::new));
            List<Feed.Item> read = new ArrayList<>();
            boolean last;
            do {
                last = all.isDone();
                read.addAll(following(agency, read));
            } while (!last);
            all.get();

            assertThat(read.stream().mapToLong(Feed.Item::number))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, (long) writers * each).boxed().toList());
            assertThat(read.stream().map(item -> item.happening().id())).doesNotHaveDuplicates();
        }
    }

    /** Every other writer delivers the same events as its neighbour. */
    private void write(AgencyId agency, int writer, int each) {
        for (int i = 0; i < each; i++) {
            feed.append(agency, happening("w" + writer + "-" + i));
            feed.append(agency, happening("w" + (writer ^ 1) + "-" + i));
        }
    }

    private List<Feed.Item> following(AgencyId agency, List<Feed.Item> read) {
        long seen = read.isEmpty() ? 0 : read.getLast().number();
        return feed.read(agency, OptionalLong.of(seen), 1_000).orElseThrow();
    }

    @Test
    void saysWhereWhatFollowsIsNotKeptAnyMore() {
        append(1, 2, 3, 4, 5);
        stored.deleteMany(
                Filters.and(Filters.eq("agency", polres.value()), Filters.lt("number", 4)));

        assertExpired("1.0");
        assertExpired("1.2");
        assertThat(items("1.3")).containsExactly("e4", "e5");
        assertThat(items(null)).containsExactly("e4", "e5");
        // Of a life that a restored backup has not seen.
        assertExpired("2.4");
        assertExpired("1.99");
        assertThat(notifications.get("/api/v1/events?after=seven", Demo.BAYU).status())
                .isEqualTo(400);
    }

    @Test
    void neverJumpsOverWhatExpiresInAnotherOrder() {
        append(1, 2, 3, 4);
        stored.deleteOne(
                Filters.and(Filters.eq("agency", polres.value()), Filters.eq("number", 3)));

        assertThat(items("1.0")).containsExactly("e1", "e2");
        assertExpired("1.2");
        assertThat(items("1.3")).containsExactly("e4");
    }

    @Test
    void keepsAnEventForThirtyDaysAndTheNewestForAsLongAsItIsThat() {
        append(1, 2, 3);

        List<Document> found =
                stored.find(Filters.eq("agency", polres.value()))
                        .sort(new Document("number", 1))
                        .into(new ArrayList<>());

        assertThat(found).hasSize(3);
        for (Document older : found.subList(0, 2)) {
            assertThat(older.getDate("until").toInstant())
                    .isEqualTo(older.getDate("at").toInstant().plus(Duration.ofDays(30)));
        }
        assertThat(found.getLast()).doesNotContainKey("until");
        assertThat(stored.listIndexes())
                .anySatisfy(index -> {
                    assertThat(index.get("key", Document.class)).containsOnlyKeys("until");
                    assertThat(index.get("expireAfterSeconds", Number.class).longValue()).isZero();
                });
    }

    private void assertExpired(String after) {
        Notifications.Answer answer = notifications.get("/api/v1/events?after=" + after, Demo.BAYU);
        assertThat(answer.status()).as(after).isEqualTo(410);
        assertThat(answer.body().get("type").asString()).isEqualTo("/problems/feed-expired");
    }

    private void append(int... numbers) {
        IntStream.of(numbers).forEach(number -> feed.append(polres, happening("e" + number)));
    }

    private List<String> items(@org.jspecify.annotations.Nullable String after) {
        Notifications.Answer answer =
                notifications.get(
                        "/api/v1/events" + (after == null ? "" : "?after=" + after), Demo.BAYU);
        assertThat(answer.status()).isEqualTo(200);
        return answer.items("id");
    }

    private static Happening happening(String id) {
        return new Happening(id, SENT, Instant.EPOCH, "s", Map.of("referralId", "r"));
    }

    private static ObjectNode referralTo(AgencyId agency) {
        return GoldenEvents.data(SENT).put("recipientAgencyId", agency.value());
    }
}
