package id.tuntas.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads revocations for this process alone: every partition of the topic {@code identity}, in no
 * group, from one token's life ago. The service is ready when what lies there has been read.
 */
final class RevocationFollower implements SmartLifecycle {

    static final String TYPE = "id.tuntas.identity.access-revoked.v1";

    private static final Logger log = LoggerFactory.getLogger(RevocationFollower.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** How often it looks whether the topic, or a partition of it, has come into being. */
    private static final Duration LOOK_FOR_PARTITIONS = Duration.ofSeconds(2);

    private final Broker broker;
    private final Revocations revocations;
    private final Duration patience;
    private final List<IdentityNews> news;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private volatile boolean running;
    private volatile @Nullable KafkaConsumer<String, byte[]> reading;

    RevocationFollower(
            Broker broker, Revocations revocations, Duration patience, List<IdentityNews> news) {
        this.broker = broker;
        this.revocations = revocations;
        this.patience = patience;
        this.news = List.copyOf(news);
    }

    /** Before the web server opens its door, so that nobody is let in unchecked. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        running = true;
        if (!broker.isThere()) {
            log.warn("no broker is configured: a revoked token is refused only once it has ended");
            return;
        }
        Thread.ofPlatform().daemon().name("revocations").start(this::run);
        try {
            if (!caughtUp.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn(
                        "the broker does not answer: starts without knowing who was revoked in the"
                                + " last {}",
                        revocations.keptFor());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        KafkaConsumer<String, byte[]> current = reading;
        if (current != null) {
            current.wakeup();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (isRunning()) {
            try (KafkaConsumer<String, byte[]> consumer =
                    new KafkaConsumer<>(
                            settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
                reading = consumer;
                new Following(consumer).run();
            } catch (RuntimeException e) {
                // Whatever it is: a thread that ends here would let all later revocations pass
                // unseen.
                if (isRunning()) {
                    log.warn("revocations can't be read, tries again: {}", e.getClass().getName());
                    pause();
                }
            } finally {
                reading = null;
            }
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = broker.client();
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        return settings;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(ConsumerRecords<String, byte[]> messages) {
        boolean changed = false;
        for (ConsumerRecord<String, byte[]> message : messages) {
            if (isRevocation(message)) {
                revoke(message);
            } else {
                changed = true;
            }
        }
        if (changed) {
            news.forEach(IdentityNews::changed);
        }
    }

    private static boolean isRevocation(ConsumerRecord<String, byte[]> message) {
        Header type = message.headers().lastHeader("ce_type");
        return type != null && TYPE.equals(new String(type.value(), StandardCharsets.UTF_8));
    }

    private void revoke(ConsumerRecord<String, byte[]> message) {
        try {
            JsonNode data = JSON.readTree(message.value());
            revocations.revoke(
                    data.path("subject").asString(),
                    Instant.parse(data.path("notBefore").asString()));
        } catch (JacksonException | java.time.DateTimeException | IllegalArgumentException _) {
            log.error(
                    "a revocation is unreadable: {} {}@{}",
                    message.topic(),
                    message.partition(),
                    message.offset());
        }
    }

    /** One connection's reading. */
    private final class Following {

        private final KafkaConsumer<String, byte[]> consumer;
        private final Map<TopicPartition, Long> toCatchUpWith = new HashMap<>();
        private final Set<TopicPartition> known = new HashSet<>();
        private long lookAgainAt;

        Following(KafkaConsumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        void run() {
            while (isRunning()) {
                if (System.nanoTime() >= lookAgainAt) {
                    takeNewPartitions();
                    lookAgainAt = System.nanoTime() + LOOK_FOR_PARTITIONS.toNanos();
                }
                if (known.isEmpty()) {
                    pause();
                } else {
                    read(consumer.poll(POLL));
                }
                noticeHowFar();
            }
        }

        private void takeNewPartitions() {
            List<TopicPartition> fresh =
                    consumer.partitionsFor(broker.topic("identity")).stream()
                            .map(each -> new TopicPartition(each.topic(), each.partition()))
                            .filter(each -> !known.contains(each))
                            .toList();
            if (fresh.isEmpty()) {
                return;
            }
            known.addAll(fresh);
            consumer.assign(known);
            Map<TopicPartition, Long> ends = consumer.endOffsets(fresh);
            long from = System.currentTimeMillis() - revocations.keptFor().toMillis();
            Map<TopicPartition, OffsetAndTimestamp> starts =
                    consumer.offsetsForTimes(
                            fresh.stream()
                                    .collect(java.util.stream.Collectors.toMap(p -> p, _ -> from)));
            ends.forEach((partition, end) -> {
                OffsetAndTimestamp start = starts.get(partition);
                consumer.seek(partition, start == null ? end : start.offset());
                toCatchUpWith.put(partition, end);
            });
        }

        private void noticeHowFar() {
            toCatchUpWith
                    .entrySet()
                    .removeIf(each -> consumer.position(each.getKey()) >= each.getValue());
            if (toCatchUpWith.isEmpty()) {
                caughtUp.countDown();
            }
        }
    }
}
