package id.tuntas.notifications.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import id.tuntas.notifications.Demo;
import id.tuntas.notifications.Notifications;
import id.tuntas.notifications.NotificationsTest;
import id.tuntas.notifications.telling.Notice;
import id.tuntas.notifications.telling.NoticeKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NotificationsTest
class ReadingTheInboxIT {

    private static final Instant AT = Instant.parse("2026-11-21T15:55:00Z");
    private static final String ALL = "/api/v1/notifications";

    private final Notifications notifications;
    private final Inbox inbox;
    private final MongoDatabase database;

    @Autowired
    ReadingTheInboxIT(@LocalServerPort int port, Inbox inbox, MongoDatabase database) {
        notifications = new Notifications(port);
        this.inbox = inbox;
        this.database = database;
    }

    @BeforeEach
    void emptyInboxes() {
        database.getCollection("inbox").deleteMany(new Document());
    }

    @Test
    void isForTheSignedInOnly() {
        assertThat(notifications.get(ALL).status()).isEqualTo(401);
        assertThat(notifications.get(ALL + "/counts").status()).isEqualTo(401);
    }

    @Test
    void showsOnlyOnesOwnNewestFirst() {
        String older = put(Demo.BAYU, AT, false);
        String newer = put(Demo.BAYU, AT.plusSeconds(1), true);
        put(Demo.AGUS, AT, true);

        Notifications.Answer answer = notifications.get(ALL, Demo.BAYU);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.items("id")).containsExactly(newer, older);
        assertThat(answer.body().get("unread").asInt()).isEqualTo(2);
        assertThat(answer.headers().getCacheControl()).contains("no-store");
        assertThat(notifications.get(ALL + "/counts", Demo.BAYU).text())
                .isEqualTo("{\"unread\":2,\"urgent\":1}");
    }

    @Test
    void goesPageByPageAlsoWhileNewOnesCome() {
        List<String> ids = IntStream.range(0, 5).mapToObj(_ -> put(Demo.BAYU, AT, false)).toList();
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            Notifications.Answer page = notifications.get(ALL + "?limit=2" + after, Demo.BAYU);
            seen.addAll(page.items("id"));
            put(Demo.BAYU, AT.plusSeconds(1), false);
            after = page.body().has("next") ? "&after=" + page.body().get("next").asString() : "";
        } while (!after.isEmpty());

        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void refusesAPlaceThatIsNone() {
        assertThat(notifications.get(ALL + "?after=nowhere", Demo.BAYU).status()).isEqualTo(400);
        assertThat(notifications.get(ALL + "?limit=0", Demo.BAYU).status()).isEqualTo(400);
        assertThat(notifications.get(ALL + "?unread=maybe", Demo.BAYU).status()).isEqualTo(400);
    }

    @Test
    void marksOneAsReadAtItsFirstReading() {
        String id = put(Demo.BAYU, AT, true);
        put(Demo.BAYU, AT, false);

        Notifications.Answer first = notifications.post(ALL + "/" + id + "/read", Demo.BAYU, "k1");
        Notifications.Answer second = notifications.post(ALL + "/" + id + "/read", Demo.BAYU, "k2");
        Notifications.Answer repeat = notifications.post(ALL + "/" + id + "/read", Demo.BAYU, "k1");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body().get("readAt").asString()).isNotEmpty();
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(repeat.body()).isEqualTo(first.body());
        assertThat(first.headers().getFirst("Idempotency-Replayed")).isNull();
        assertThat(repeat.headers().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(notifications.get(ALL + "?unread=true", Demo.BAYU).items("id"))
                .hasSize(1)
                .doesNotContain(id);
    }

    @Test
    void answersAForeignEntryLikeOneThatDoesNotExist() {
        String foreign = put(Demo.AGUS, AT, true);

        Notifications.Answer answer = notifications.post(ALL + "/" + foreign + "/read", Demo.BAYU);
        Notifications.Answer absent =
                notifications.post(ALL + "/" + UUID.randomUUID() + "/read", Demo.BAYU);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).isEqualTo(absent.text());
        assertThat(notifications.get(ALL, Demo.AGUS).body().get("unread").asInt()).isEqualTo(1);
    }

    @Test
    void marksAllAsReadThatThereWereWhenFirstAsked() {
        put(Demo.BAYU, AT, true);
        put(Demo.BAYU, AT, false);
        put(Demo.AGUS, AT, false);
        String key = UUID.randomUUID().toString();

        assertThat(notifications.post(ALL + "/read", Demo.BAYU, key).text())
                .isEqualTo("{\"unread\":0,\"urgent\":0}");

        put(Demo.BAYU, Instant.now(), false);
        Notifications.Answer repeat = notifications.post(ALL + "/read", Demo.BAYU, key);
        assertThat(repeat.text()).isEqualTo("{\"unread\":1,\"urgent\":0}");
        assertThat(repeat.headers().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(notifications.get(ALL, Demo.AGUS).body().get("unread").asInt()).isEqualTo(1);
    }

    @Test
    void refusesAKeyThatWasUsedForSomethingElse() {
        String one = put(Demo.BAYU, AT, false);
        String other = put(Demo.BAYU, AT, false);
        String key = UUID.randomUUID().toString();
        notifications.post(ALL + "/" + one + "/read", Demo.BAYU, key);

        Notifications.Answer answer =
                notifications.post(ALL + "/" + other + "/read", Demo.BAYU, key);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("/problems/idempotency-key-reused");
    }

    @Test
    void keepsTheOrderOfWhatHappenedInOneMoment() {
        List<String> ids =
                IntStream.range(0, 5)
                        .mapToObj(n -> put(Demo.BAYU, AT, false, "000001-000000000007-000" + n))
                        .toList();
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            Notifications.Answer page = notifications.get(ALL + "?limit=2" + after, Demo.BAYU);
            seen.addAll(page.items("id"));
            after = page.body().has("next") ? "&after=" + page.body().get("next").asString() : "";
        } while (!after.isEmpty());

        assertThat(seen).containsExactlyElementsOf(ids.reversed());
    }

    @Test
    void pagesThroughWhatAnOlderReleaseWroteToo() {
        List<String> ids = IntStream.range(0, 5).mapToObj(_ -> put(Demo.BAYU, AT, false)).toList();
        for (String old : ids.subList(0, 3)) {
            database.getCollection("inbox")
                    .updateOne(
                            Filters.eq("_id", old),
                            Updates.combine(Updates.unset("sequence"), Updates.set("schema", 1)));
        }
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            Notifications.Answer page = notifications.get(ALL + "?limit=1" + after, Demo.BAYU);
            seen.addAll(page.items("id"));
            after = page.body().has("next") ? "&after=" + page.body().get("next").asString() : "";
        } while (!after.isEmpty());

        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(seen.subList(2, 5)).containsExactlyInAnyOrderElementsOf(ids.subList(0, 3));
    }

    @Test
    void showsNobodyWhatHasBeenWithdrawn() {
        String id = put(Demo.BAYU, AT, true);
        inbox.withdraw(id);

        assertThat(notifications.get(ALL, Demo.BAYU).items("id")).isEmpty();
        assertThat(notifications.get(ALL + "/counts", Demo.BAYU).text())
                .isEqualTo("{\"unread\":0,\"urgent\":0}");
        assertThat(notifications.post(ALL + "/" + id + "/read", Demo.BAYU).status()).isEqualTo(404);
    }

    private String put(Demo person, Instant at, boolean urgent) {
        return put(person, at, urgent, "000001-000000000001-0000");
    }

    private String put(Demo person, Instant at, boolean urgent, String sequence) {
        String id = UUID.randomUUID().toString();
        inbox.put(
                new Notice(
                        id,
                        person.subject(),
                        NoticeKind.REFERRAL_ACCEPTED,
                        urgent,
                        "/api/v1/referrals/r1",
                        at,
                        sequence,
                        new Notice.Subject(
                                Optional.of("c1"),
                                Optional.of("Polres Nunukan"),
                                Optional.of("HIGH"),
                                Optional.empty())));
        return id;
    }
}
