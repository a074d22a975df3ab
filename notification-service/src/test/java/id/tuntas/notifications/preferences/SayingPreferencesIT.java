package id.tuntas.notifications.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import id.tuntas.notifications.Demo;
import id.tuntas.notifications.Notifications;
import id.tuntas.notifications.NotificationsTest;
import id.tuntas.notifications.inbox.Inbox;
import id.tuntas.notifications.telling.Notice;
import id.tuntas.notifications.telling.NoticeKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NotificationsTest
class SayingPreferencesIT {

    private static final String PATH = "/api/v1/preferences";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String NO_MAIL = "{\"language\":\"en\",\"mail\":false}";

    private final Notifications notifications;
    private final Inbox inbox;
    private final MongoDatabase database;

    @Autowired
    SayingPreferencesIT(@LocalServerPort int port, Inbox inbox, MongoDatabase database) {
        notifications = new Notifications(port);
        this.inbox = inbox;
        this.database = database;
    }

    @BeforeEach
    @AfterEach
    void nothingSaid() {
        database.getCollection("preferences").deleteMany(new Document());
        database.getCollection("inbox").deleteMany(new Document());
    }

    @Test
    void areForTheSignedInOnly() {
        assertThat(notifications.get(PATH).status()).isEqualTo(401);
    }

    @Test
    void areTheUsualOnesUntilSomethingIsSaid() {
        Notifications.Answer answer = notifications.get(PATH, Demo.BAYU);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"language\":\"en\",\"mail\":true}");
        assertThat(answer.headers().getETag()).isEqualTo("\"0\"");
    }

    @Test
    void areKeptForOneselfAlone() {
        String wanted =
                "{\"language\":\"id\",\"mail\":true,\"quietHours\":"
                        + "{\"from\":\"21:00\",\"to\":\"06:00\"}}";
        Notifications.Answer put = notifications.put(PATH, Demo.BAYU, "\"0\"", wanted);

        assertThat(put.status()).isEqualTo(200);
        assertThat(put.text()).isEqualTo(wanted);
        assertThat(put.headers().getETag()).isEqualTo("\"1\"");
        assertThat(notifications.get(PATH, Demo.BAYU).text()).isEqualTo(wanted);
        assertThat(notifications.get(PATH, Demo.BAYU).headers().getETag()).isEqualTo("\"1\"");
        assertThat(notifications.get(PATH, Demo.AGUS).headers().getETag()).isEqualTo("\"0\"");
    }

    @Test
    void areNeverOverwrittenUnseen() {
        assertThat(notifications.put(PATH, Demo.BAYU, "", NO_MAIL).status()).isEqualTo(428);
        assertThat(notifications.put(PATH, Demo.BAYU, "*", NO_MAIL).status()).isEqualTo(428);
        assertThat(notifications.put(PATH, Demo.BAYU, "W/\"0\"", NO_MAIL).status()).isEqualTo(400);
        assertThat(notifications.put(PATH, Demo.BAYU, "\"7\"", NO_MAIL).status()).isEqualTo(412);
        assertThat(notifications.put(PATH, Demo.BAYU, "\"0\"", NO_MAIL).status()).isEqualTo(200);
        Notifications.Answer stale = notifications.put(PATH, Demo.BAYU, "\"0\"", NO_MAIL);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.body().get("currentVersion").asInt()).isEqualTo(1);
    }

    @Test
    void areTakenFromOneOfManyWhoRace() {
        List<Integer> answers =
                IntStream.range(0, 16)
                        .parallel()
                        .mapToObj(
                                _ -> notifications.put(PATH, Demo.BAYU, "\"0\"", NO_MAIL).status())
                        .toList();
        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 412).hasSize(15);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'mail':true} | /language required",
                "{'language':'id'} | /mail required",
                "{'language':'nl','mail':true} | /language format",
                "{'language':'id','mail':true,'quietHours':{'from':'21:00'}} | /quietHours/to required",
                "{'language':'id','mail':true,'quietHours':{'from':'24:00','to':'06:00'}} | /quietHours/from format",
                "{'language':'id','mail':true,'quietHours':{'from':'06:00','to':'06:00'}} | /quietHours/to conflict",
                "{'language':'id','mail':true,'phone':'0'} | /phone unknown-field"
            })
    void sayWhichFieldIsWrong(String body, String error) {
        Notifications.Answer answer =
                notifications.put(PATH, Demo.BAYU, "\"0\"", body.replace('\'', '"'));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().get("errors").valueStream())
                .extracting(
                        each -> each.get("pointer").asString() + " " + each.get("code").asString())
                .containsExactly(error);
    }

    @Test
    void decideWhatLanguageNoticesAreIn() {
        put(Demo.BAYU, false);
        say("{\"language\":\"id\",\"mail\":true}");

        assertThat(notifications.get("/api/v1/notifications", Demo.BAYU).items("text"))
                .containsExactly(
                        "Polres Nunukan menerima rujukan untuk sebuah kasus dan akan menanganinya.");
    }

    @Test
    void stopMailsAndNoNotices() {
        say(NO_MAIL);
        String id = put(Demo.BAYU, true);

        await().atMost(SOON).until(() -> "UNWANTED".equals(mail(id).getString("end")));
        assertThat(notifications.get("/api/v1/notifications", Demo.BAYU).items("id"))
                .containsExactly(id);
    }

    @Test
    void letMailsWaitThatAreNotUrgent() {
        LocalTime now = LocalTime.now(ZoneId.of("Asia/Makassar"));
        DateTimeFormatter minutes = DateTimeFormatter.ofPattern("HH:mm");
        say(
                "{\"language\":\"en\",\"mail\":true,\"quietHours\":{\"from\":\"%s\",\"to\":\"%s\"}}"
                        .formatted(
                                minutes.format(now.minusHours(1)),
                                minutes.format(now.plusHours(2))));
        String waiting = put(Demo.BAYU, false);
        String urgent = put(Demo.BAYU, true);

        await().atMost(SOON).until(() -> "SENT".equals(mail(urgent).getString("end")));
        await().atMost(SOON)
                .until(() ->
                        mail(waiting)
                                .getDate("nextAt")
                                .toInstant()
                                .isAfter(Instant.now().plus(Duration.ofHours(1))));
        assertThat(mail(waiting).getBoolean("open")).isTrue();
    }

    private void say(String wanted) {
        assertThat(notifications.put(PATH, Demo.BAYU, "\"0\"", wanted).status()).isEqualTo(200);
    }

    private Document mail(String id) {
        return Objects.requireNonNull(
                        database.getCollection("inbox").find(Filters.eq("_id", id)).first())
                .get("mail", Document.class);
    }

    private String put(Demo person, boolean urgent) {
        String id = UUID.randomUUID().toString();
        inbox.put(
                new Notice(
                        id,
                        person.subject(),
                        NoticeKind.REFERRAL_ACCEPTED,
                        urgent,
                        "/api/v1/referrals/r1",
                        Instant.now(),
                        "000001-000000000001-0000",
                        new Notice.Subject(
                                Optional.of("c1"),
                                Optional.of("Polres Nunukan"),
                                Optional.empty(),
                                Optional.empty())));
        return id;
    }
}
