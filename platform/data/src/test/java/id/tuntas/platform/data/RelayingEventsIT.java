package id.tuntas.platform.data;

import static id.tuntas.platform.data.TallyApplication.begin;
import static id.tuntas.platform.data.TallyApplication.database;
import static id.tuntas.platform.data.TallyApplication.grow;
import static id.tuntas.platform.data.TallyApplication.newRun;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import id.tuntas.standalone.parts.Kafka;
import id.tuntas.standalone.parts.Parts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

class RelayingEventsIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final String run = newRun();
    private final String topic = run + ".tally";

    @TempDir Path folder;

    @Test
    void anEventArrivesAsACloudEventInBinaryMode() {
        try (ConfigurableApplicationContext context = TallyApplication.start(run);
                Tail tail = tail()) {
            begin(context, "a");

            await().atMost(SOON).until(() -> !tail.records().isEmpty());
            ConsumerRecord<String, byte[]> record = tail.records().getFirst();
            assertThat(record.key()).isEqualTo("a");
            assertThat(new String(record.value(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"count\":1}");
            assertThat(header(record, "ce_id")).isEqualTo("a:1:1:0");
            assertThat(header(record, "ce_type")).isEqualTo(Tally.GROWN);
            assertThat(header(record, "ce_subject")).isEqualTo("a");
            assertThat(header(record, "ce_source")).isEqualTo("/tally-service");
            assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
            assertThat(header(record, "ce_sequence")).isEqualTo("000001-000000000001-0000");
            assertThat(header(record, "content-type")).isEqualTo("application/json");
        }
    }

    @Test
    void anEventOfAProcessKilledBetweenSaveAndPublishIsSentByTheNext() throws Exception {
        try (Kafka kafka = Kafka.start(folder, 0);
                TallyProcess process = new TallyProcess(settings(kafka));
                Tail tail = new Tail(kafka.servers(), topic)) {
            process.save("before");
            await().atMost(SOON).until(() -> tail.ids().contains("before:1:1:0"));
            // The relay reads the change and can send it nowhere: exactly between the two.
            kafka.kill();
            process.save("a");
            process.save("b");
            // Long enough for a checkpoint that would count them as sent.
            await().during(Duration.ofSeconds(1)).atMost(SOON).until(process::isAlive);
            process.kill();
            kafka.restart();

            try (ConfigurableApplicationContext next = TallyApplication.start(settings(kafka))) {
                await().atMost(SOON)
                        .untilAsserted(() ->
                                assertThat(new HashSet<>(tail.ids()))
                                        .contains("a:1:1:0", "b:1:1:0"));
                assertThat(next.isActive()).isTrue();
            }
        }
    }

    @Test
    void aSecondRelayTakesOverFromAKilledOneWithoutAGap() throws Exception {
        try (TallyProcess first =
                        new TallyProcess(
                                TallyApplication.settings(run, Parts.shared().kafka().servers()));
                Tail tail = tail()) {
            first.save("first");
            await().atMost(SOON).until(() -> tail.ids().contains("first:1:1:0"));
            List<String> expected = new ArrayList<>(List.of("first:1:1:0"));
            try (ConfigurableApplicationContext second = TallyApplication.start(run)) {
                for (int i = 0; i < 50; i++) {
                    begin(second, "before-" + i);
                    expected.add("before-" + i + ":1:1:0");
                }
                first.kill();
                long killedAt = System.nanoTime();
                for (int i = 0; i < 50; i++) {
                    begin(second, "after-" + i);
                    expected.add("after-" + i + ":1:1:0");
                }

                await().atMost(SOON)
                        .untilAsserted(() ->
                                assertThat(new HashSet<>(tail.ids()))
                                        .containsExactlyInAnyOrderElementsOf(expected));
                assertThat(Duration.ofNanos(System.nanoTime() - killedAt))
                        .isLessThan(Duration.ofSeconds(10));
            }
        }
    }

    @Test
    void savesGoOnWhileTheBrokerIsAwayAndAllEventsComeInOrderAfterwards() throws Exception {
        try (Kafka kafka = Kafka.start(folder, 0)) {
            try (ConfigurableApplicationContext context = TallyApplication.start(settings(kafka))) {
                begin(context, "a");
                kafka.kill();
                IntStream.range(0, 200).forEach(_ -> grow(context, "a"));
                kafka.restart();

                try (Tail tail = new Tail(kafka.servers(), topic)) {
                    List<String> expected =
                            IntStream.rangeClosed(1, 201)
                                    .mapToObj(version -> "a:1:" + version + ":0")
                                    .toList();
                    await().atMost(Duration.ofSeconds(40))
                            .untilAsserted(() ->
                                    assertThat(tail.ids().stream().distinct())
                                            .containsExactlyElementsOf(expected));
                }
            }
        }
    }

    @Test
    void whatWasSavedBeforeTheFirstRelayEverRanIsSwept() {
        try (ConfigurableApplicationContext silent =
                TallyApplication.start(run, "--tuntas.data.relay.enabled=false")) {
            begin(silent, "a");
            grow(silent, "a");
        }
        try (ConfigurableApplicationContext context = TallyApplication.start(run);
                Tail tail = tail()) {
            await().atMost(SOON)
                    .untilAsserted(() ->
                            // The sweep and the stream may overlap: at least once, and in order.
                            assertThat(tail.ids().stream().distinct())
                                    .containsExactly("a:1:1:0", "a:1:2:0"));
            assertThat(context.isActive()).isTrue();
        }
    }

    @Test
    void aStreamWhoseHistoryIsLostIsSweptFromTheCheckpoint() {
        try (ConfigurableApplicationContext context = TallyApplication.start(run);
                Tail tail = tail()) {
            begin(context, "a");
            await().atMost(SOON).until(() -> tail.ids().contains("a:1:1:0"));
        }
        try (ConfigurableApplicationContext silent =
                TallyApplication.start(run, "--tuntas.data.relay.enabled=false")) {
            begin(silent, "b");
            // A token that the server can't resume from.
            database(silent)
                    .getCollection("relay")
                    .updateOne(
                            Filters.eq("_id", "relay"),
                            Updates.set("token", new Document("_data", lostToken())));
        }
        try (ConfigurableApplicationContext context = TallyApplication.start(run);
                Tail tail = tail()) {
            await().atMost(SOON).until(() -> tail.ids().contains("b:1:1:0"));
            assertThat(context.isActive()).isTrue();
        }
    }

    /** A well-formed token of cluster time 1, long gone from any oplog. */
    private static String lostToken() {
        return "8200000001000000012B0229296E04";
    }

    @Test
    void aDatabaseDroppedUnderARunningRelayIsFollowedAgain() {
        try (ConfigurableApplicationContext context = TallyApplication.start(run);
                Tail tail = tail()) {
            begin(context, "a");
            await().atMost(SOON).until(() -> tail.ids().contains("a:1:1:0"));
            database(context).drop();

            begin(context, "b");

            await().atMost(SOON).until(() -> tail.ids().contains("b:1:1:0"));
        }
    }

    private Tail tail() {
        return new Tail(Parts.shared().kafka().servers(), topic);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return CloudEvents.header(record.headers(), name);
    }

    private List<String> settings(Kafka kafka) {
        return TallyApplication.settings(run, kafka.servers());
    }
}
