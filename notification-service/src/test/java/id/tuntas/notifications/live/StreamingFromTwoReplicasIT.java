package id.tuntas.notifications.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import id.tuntas.notifications.NotificationServiceApplication;
import id.tuntas.notifications.inbox.Inbox;
import id.tuntas.notifications.telling.Notice;
import id.tuntas.notifications.telling.NoticeKind;
import id.tuntas.standalone.parts.Parts;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

class StreamingFromTwoReplicasIT {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Instant AT = Instant.parse("2026-11-21T15:55:00Z");
    private static final Tokens TOKENS = new Tokens();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext other;

    private final String person = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        String run = "streams" + Long.toHexString(System.nanoTime());
        one = replica(run, "300ms");
        // Beats would show a change that was not heard of: what this one tells, it has heard.
        other = replica(run, "1h");
    }

    @AfterAll
    static void stop() {
        other.close();
        one.close();
        TOKENS.close();
    }

    private static ConfigurableApplicationContext replica(String run, String heartbeat) {
        Parts parts = Parts.shared();
        return new SpringApplicationBuilder(NotificationServiceApplication.class)
                .run(
                        "--server.port=0",
                        "--TUNTAS_MONGODB_URI=" + parts.mongodb().uri(),
                        "--TUNTAS_MONGODB_DATABASE=" + run,
                        "--TUNTAS_KAFKA_SERVERS=" + parts.kafka().servers(),
                        "--TUNTAS_TOPIC_PREFIX=" + run,
                        "--tuntas.issuer=" + TOKENS.issuer(),
                        "--tuntas.client-secret=none",
                        "--tuntas.fingerprint-key=" + parts.fingerprintKey(),
                        // No mail is to leave.
                        "--tuntas.inbox.mail-rests=1h",
                        "--tuntas.live.streams-per-caller=3",
                        "--tuntas.live.heartbeat=" + heartbeat);
    }

    @Test
    void saysAtOnceHowTheInboxStands() {
        put(one, AT);
        String newest = put(one, AT.plusSeconds(1));

        try (Stream stream = open(other, Optional.empty())) {
            await().atMost(SOON).until(() -> stream.states().size() == 1);
            assertThat(stream.status).isEqualTo(200);
            assertThat(stream.type).startsWith("text/event-stream");
            assertThat(stream.states())
                    .containsExactly("{\"unread\":2,\"newest\":\"" + newest + "\"}");
            assertThat(stream.lines()).contains("id: " + newest, "event: inbox");
        }
    }

    @Test
    void hearsOfWhatAnyReplicaChanges() {
        try (Stream here = open(one, Optional.empty());
                Stream there = open(other, Optional.empty())) {
            await().atMost(SOON)
                    .untilAsserted(() -> {
                        assertThat(here.states()).containsExactly("{\"unread\":0}");
                        assertThat(there.states()).containsExactly("{\"unread\":0}");
                    });

            String first = put(one, AT);
            String state = "{\"unread\":1,\"newest\":\"" + first + "\"}";
            await().atMost(SOON).until(() -> here.last().equals(state));
            await().atMost(SOON).until(() -> there.last().equals(state));

            other.getBean(Inbox.class).read(person, first, Instant.now());
            String read = "{\"unread\":0,\"newest\":\"" + first + "\"}";
            await().atMost(SOON).until(() -> here.last().equals(read));
            await().atMost(SOON).until(() -> there.last().equals(read));

            one.getBean(Inbox.class).withdraw(first);
            await().atMost(SOON).until(() -> there.last().equals("{\"unread\":0}"));
            assertThat(there.states()).hasSize(4);
        }
    }

    @Test
    void hearsNothingOfOthers() {
        try (Stream stream = open(one, Optional.empty())) {
            await().atMost(SOON).until(() -> stream.states().size() == 1);
            put(other, AT, UUID.randomUUID().toString());
            String own = put(other, AT);
            await().atMost(SOON).until(() -> stream.last().contains(own));
            assertThat(stream.states()).hasSize(2);
        }
    }

    @Test
    void resumesALittleBeforeTheItemThatWasSeenLast() {
        put(one, AT.minusSeconds(90));
        String late = put(one, AT.minusSeconds(30));
        String seen = put(one, AT);
        String missed = put(one, AT.plusSeconds(1));
        String newest = put(one, AT.plusSeconds(2));

        try (Stream stream = open(other, Optional.of(seen))) {
            await().atMost(SOON).until(() -> stream.last().contains(newest));
            assertThat(stream.lines().stream().filter(line -> line.startsWith("id: ")))
                    .containsExactly(
                            "id: " + late, "id: " + seen, "id: " + missed, "id: " + newest);
        }
    }

    @Test
    void replaysNothingToOneWhoNamesAForeignItem() {
        String foreign = put(one, AT, UUID.randomUUID().toString());
        put(one, AT);
        String newest = put(one, AT.plusSeconds(1));

        for (String id : List.of(foreign, "nothing", "{$ne:1}")) {
            try (Stream stream = open(one, Optional.of(id))) {
                await().atMost(SOON).until(() -> !stream.states().isEmpty());
                assertThat(stream.lines().stream().filter(line -> line.startsWith("id: ")))
                        .containsExactly("id: " + newest);
            }
        }
    }

    @Test
    void endsWhenTheTokenDoesAndBeatsUntilThen() {
        Instant end = Instant.now().plusSeconds(3);
        try (Stream stream =
                open(one, TOKENS.of(person, Duration.ofSeconds(3)), Optional.empty())) {
            await().atMost(SOON).until(() -> stream.ended);
            assertThat(Instant.now()).isBetween(end.minusSeconds(1), end.plusSeconds(2));
            assertThat(stream.cleanly).isTrue();
            assertThat(stream.lines()).filteredOn(":"::equals).hasSizeBetween(3, 12);
        }
    }

    @Test
    void refusesMoreStreamsThanOnePersonMayHave() {
        try (Stream first = open(one, Optional.empty());
                Stream second = open(one, Optional.empty());
                Stream third = open(one, Optional.empty());
                Stream fourth = open(one, Optional.empty())) {
            assertThat(List.of(first.status, second.status, third.status)).containsOnly(200);
            assertThat(fourth.status).isEqualTo(429);
            await().atMost(SOON).until(() -> fourth.ended);
            assertThat(fourth.lines().toString()).contains("/problems/too-many-streams");
            first.leave();
            // The next heartbeats notice that it has left.
            await().atMost(SOON)
                    .until(() -> {
                        try (Stream again = open(one, Optional.empty())) {
                            return again.status == 200;
                        }
                    });
        }
    }

    @Test
    void isForTheSignedInOnly() {
        try (Stream stream = open(one, "none", Optional.empty())) {
            assertThat(stream.status).isEqualTo(401);
        }
    }

    @Test
    void hearsOfChangesAgainAfterTheChangeStreamBroke() {
        try (Stream stream = open(other, Optional.empty())) {
            await().atMost(SOON).until(() -> stream.states().size() == 1);
            // Dropping the collection invalidates every change stream on it.
            one.getBean(MongoDatabase.class).getCollection("inbox").drop();
            String id = put(one, AT);
            await().atMost(SOON).until(() -> stream.last().contains(id));
        }
    }

    private String put(ConfigurableApplicationContext replica, Instant at) {
        return put(replica, at, person);
    }

    private static String put(ConfigurableApplicationContext replica, Instant at, String to) {
        String id = UUID.randomUUID().toString();
        replica.getBean(Inbox.class)
                .put(
                        new Notice(
                                id,
                                to,
                                NoticeKind.REFERRAL_ACCEPTED,
                                false,
                                "/api/v1/referrals/r1",
                                at,
                                "000001-000000000001-0000",
                                new Notice.Subject(
                                        Optional.of("c1"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty())));
        return id;
    }

    private Stream open(ConfigurableApplicationContext replica, Optional<String> lastEventId) {
        return open(replica, TOKENS.of(person, LONG), lastEventId);
    }

    private static Stream open(
            ConfigurableApplicationContext replica, String token, Optional<String> lastEventId) {
        String port = replica.getBean(Environment.class).getRequiredProperty("local.server.port");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:"
                                                + port
                                                + "/api/v1/notifications/stream"))
                        .header("Accept", "text/event-stream")
                        .header("Authorization", "Bearer " + token);
        lastEventId.ifPresent(id -> request.header("Last-Event-ID", id));
        try {
            return new Stream(
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What has come so far. */
    private static final class Stream implements AutoCloseable {

        private final InputStream body;
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final int status;
        private final String type;
        private volatile boolean cleanly;
        private volatile boolean ended;

        Stream(HttpResponse<InputStream> response) {
            body = response.body();
            status = response.statusCode();
            type = response.headers().firstValue("Content-Type").orElse("");
            Thread.ofVirtual().start(this::read);
        }

        private void read() {
            try (var reader =
                    new java.io.BufferedReader(
                            new java.io.InputStreamReader(body, StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    lines.add(line);
                }
                cleanly = true;
            } catch (IOException _) {
                cleanly = false;
            } finally {
                ended = true;
            }
        }

        List<String> lines() {
            return List.copyOf(lines);
        }

        List<String> states() {
            return lines.stream()
                    .filter(line -> line.startsWith("data: "))
                    .map(line -> line.substring("data: ".length()))
                    .toList();
        }

        String last() {
            List<String> states = states();
            return states.isEmpty() ? "" : states.getLast();
        }

        @Override
        public void close() {
            leave();
        }

        void leave() {
            try {
                body.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
