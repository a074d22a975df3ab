package id.tuntas.platform.data;

import static id.tuntas.platform.data.TallyApplication.newRun;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.standalone.parts.Parts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class ListeningToEventsIT {

    private static final String V1 = "id.tuntas.tally.grown.v1";
    private static final String V2 = "id.tuntas.tally.grown.v2";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final String run = newRun();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    @Test
    void aRepeatedOrLateEventIsAppliedOnce() {
        try (ConfigurableApplicationContext _ = listening(Set.of(V1))) {
            send("a", 1, V1);
            send("a", 1, V1);
            send("a", 2, V1);
            send("a", 1, V1);
            send("b", 1, V1);

            await().atMost(SOON).until(() -> heard.contains("b 1"));
            await().during(Duration.ofSeconds(1))
                    .atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(heard).containsExactlyInAnyOrder("a 1", "a 2", "b 1"));
        }
    }

    @Test
    void anEventOfAnUnknownVersionParksItsAggregateOnlyAndIsDrainedInOrderLater() {
        try (ConfigurableApplicationContext older = listening(Set.of(V1))) {
            send("a", 1, V1);
            send("a", 2, V2);
            send("a", 3, V1);
            send("b", 1, V1);

            await().atMost(SOON).until(() -> heard.containsAll(List.of("a 1", "b 1")));
            await().atMost(SOON).until(() -> parked(older) == 2);
            assertThat(heard).doesNotContain("a 2", "a 3");
        }
        try (ConfigurableApplicationContext newer = listening(Set.of(V1, V2))) {
            send("a", 4, V1);

            await().atMost(SOON).until(() -> heard.contains("a 4"));
            assertThat(heard.stream().filter(each -> each.startsWith("a")))
                    .containsExactly("a 1", "a 2", "a 3", "a 4");
            assertThat(parked(newer)).isZero();
        }
    }

    @Test
    void whatCannotBeReadIsKeptAndOthersGoOn() {
        try (ConfigurableApplicationContext context = listening(Set.of(V1))) {
            try (KafkaProducer<String, byte[]> producer = producer()) {
                var _ =
                        producer.send(
                                new ProducerRecord<>(
                                        run + ".tally",
                                        "a",
                                        "no event".getBytes(StandardCharsets.UTF_8)));
            }
            send("a", 1, V1);

            await().atMost(SOON).until(() -> heard.contains("a 1"));
            assertThat(parked(context)).isEqualTo(1);
        }
    }

    @Test
    void whatHasNoValueOrLacksAFieldParksItsAggregateAndOthersOfThePartitionGoOn() {
        EventSubscription reading =
                new EventSubscription(
                        "reading",
                        Set.of("tally"),
                        Map.of(
                                V1,
                                event -> {
                                    if (event.subject().equals("a")) {
                                        event.text("absent");
                                    }
                                    hear(event);
                                }),
                        Set.of());
        try (ConfigurableApplicationContext context = listening(reading)) {
            sendUnderOneKey("nothing", null);
            sendUnderOneKey("a", "{}");
            sendUnderOneKey("b", "{}");

            await().atMost(SOON).until(() -> heard.contains("b 1"));
            assertThat(heard).containsExactly("b 1");
            assertThat(parked(context)).isEqualTo(2);
        }
    }

    @Test
    void whatAnOlderReplicaParksDuringADrainIsNotOverlooked() {
        try (ConfigurableApplicationContext context = TallyApplication.start(run)) {
            Bookmarks bookmarks = new Bookmarks(TallyApplication.database(context));
            park(bookmarks, 1);
            long before = bookmarks.of("ears", "a").parks();
            bookmarks.parkedOf("ears", "a").forEach(bookmarks::unpark);
            park(bookmarks, 2);

            assertThat(bookmarks.parkedNoMore("ears", "a", before)).isFalse();
            assertThat(bookmarks.of("ears", "a").parked()).isTrue();
            assertThat(bookmarks.parkedOf("ears", "a")).hasSize(1);
        }
    }

    private void park(Bookmarks bookmarks, long offset) {
        bookmarks.park(
                "ears",
                "a",
                new Sequence(1, offset, 0).toString(),
                new ConsumerRecord<>(run + ".tally", 0, offset, "a", new byte[0]),
                "test",
                Instant.EPOCH);
    }

    private void sendUnderOneKey(String subject, @Nullable String value) {
        send(subject, 1, V1, "one", value);
    }

    @Test
    void anEffectThatFailsIsTriedAgainAndNothingIsSkipped() {
        AtomicInteger failures = new AtomicInteger(3);
        EventSubscription flaky =
                new EventSubscription(
                        "flaky",
                        Set.of("tally"),
                        Map.of(
                                V1,
                                event -> {
                                    if (failures.getAndDecrement() > 0) {
                                        throw new IllegalStateException("dependency away");
                                    }
                                    hear(event);
                                }),
                        Set.of());
        try (ConfigurableApplicationContext _ = listening(flaky)) {
            send("a", 1, V1);
            send("a", 2, V1);

            await().atMost(SOON).until(() -> heard.equals(List.of("a 1", "a 2")));
        }
    }

    private ConfigurableApplicationContext listening(Set<String> types) {
        Map<String, java.util.function.Consumer<EventMessage>> handlers =
                types.stream()
                        .collect(
                                java.util.stream.Collectors.toMap(
                                        type -> type, _ -> event -> hear(event)));
        return listening(new EventSubscription("ears", Set.of("tally"), handlers, Set.of()));
    }

    private ConfigurableApplicationContext listening(EventSubscription subscription) {
        return new SpringApplicationBuilder(TallyApplication.class)
                .initializers(context ->
                        context.getBeanFactory().registerSingleton("subscription", subscription))
                .run(
                        TallyApplication.settings(run, Parts.shared().kafka().servers())
                                .toArray(String[]::new));
    }

    private void hear(EventMessage event) {
        heard.add(event.subject() + " " + event.sequence().version());
    }

    private static long parked(ConfigurableApplicationContext context) {
        return TallyApplication.database(context).getCollection("parked").countDocuments();
    }

    private void send(String subject, long version, String type) {
        send(subject, version, type, subject, "{\"count\":1}");
    }

    private void send(
            String subject, long version, String type, String key, @Nullable String value) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(
                        run + ".tally",
                        key,
                        value == null ? null : value.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id",
                        subject + ":1:" + version + ":0",
                        "ce_type",
                        type,
                        "ce_subject",
                        subject,
                        "ce_time",
                        "2026-11-24T15:40:00Z",
                        "ce_sequence",
                        new Sequence(1, version, 0).toString())
                .forEach((name, attribute) ->
                        record.headers().add(name, attribute.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, byte[]> producer = producer()) {
            var _ = producer.send(record);
        }
    }

    private static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, Parts.shared().kafka().servers()),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
