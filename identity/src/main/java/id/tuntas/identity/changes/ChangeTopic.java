package id.tuntas.identity.changes;

import id.tuntas.platform.web.Broker;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The topic {@code identity}: read from its beginning to learn what was told, and written to.
 * CloudEvents 1.0 in binary mode, as all our topics. For one thread; anything that fails is a
 * {@link KafkaException}, after which it has to be opened anew.
 */
final class ChangeTopic implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ChangeTopic.class);

    private static final String NAME = "identity";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Broker broker;
    private final ToldChanges told;
    private final KafkaConsumer<String, byte[]> consumer;
    private final KafkaProducer<String, byte[]> producer;

    private ChangeTopic(Broker broker, ToldChanges told) {
        this.broker = broker;
        this.told = told;
        consumer =
                new KafkaConsumer<>(
                        consuming(broker), new StringDeserializer(), new ByteArrayDeserializer());
        producer =
                new KafkaProducer<>(
                        producing(broker), new StringSerializer(), new ByteArraySerializer());
    }

    static ChangeTopic open(Broker broker, ChangeProperties properties, ToldChanges told) {
        ensure(broker, properties);
        ChangeTopic topic = new ChangeTopic(broker, told);
        try {
            topic.fromTheBeginning();
            return topic;
        } catch (KafkaException e) {
            topic.close();
            throw e;
        }
    }

    private void fromTheBeginning() {
        List<TopicPartition> partitions =
                consumer.partitionsFor(broker.topic(NAME)).stream()
                        .map(each -> new TopicPartition(each.topic(), each.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /**
     * Reads to the end, so that what another replica told meanwhile is known.
     *
     * @return whether there was anything
     */
    boolean catchUp() {
        boolean news = false;
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream()
                .anyMatch(each -> consumer.position(each.getKey()) < each.getValue())) {
            ConsumerRecords<String, byte[]> read = consumer.poll(POLL);
            read.forEach(this::remember);
            news |= !read.isEmpty();
        }
        return news;
    }

    private void remember(ConsumerRecord<String, byte[]> message) {
        Header id = message.headers().lastHeader("ce_id");
        Header at = message.headers().lastHeader("ce_time");
        try {
            if (id != null && at != null) {
                told.add(Message.Id.parse(text(id)), Instant.parse(text(at)));
            }
        } catch (IllegalArgumentException | DateTimeException _) {
            log.warn("not ours: {} {}@{}", message.topic(), message.partition(), message.offset());
        }
    }

    /** Returns when all of it is written for good. */
    void tell(List<Message> messages) {
        List<Future<RecordMetadata>> sent =
                messages.stream().map(message -> producer.send(record(message))).toList();
        for (Future<RecordMetadata> each : sent) {
            await(each);
        }
        messages.forEach(message -> told.add(message.id(), message.at()));
    }

    private ProducerRecord<String, byte[]> record(Message message) {
        ProducerRecord<String, byte[]> written =
                new ProducerRecord<>(
                        broker.topic(NAME),
                        message.change().subject(),
                        JSON.writeValueAsBytes(new TreeMap<>(message.change().data())));
        Map.of(
                        "content-type", "application/json",
                        "ce_specversion", "1.0",
                        "ce_id", message.id().toString(),
                        "ce_source", "/identity",
                        "ce_type", message.change().type(),
                        "ce_time", message.at().toString(),
                        "ce_subject", message.change().subject(),
                        "ce_sequence", message.sequence())
                .forEach((name, value) ->
                        written.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return written;
    }

    private static void ensure(Broker broker, ChangeProperties properties) {
        try (Admin admin = Admin.create(broker.client())) {
            NewTopic topic =
                    new NewTopic(
                            broker.topic(NAME), properties.partitions(), properties.replicas());
            await(admin.createTopics(List.of(topic)).all());
        } catch (KafkaException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static <T> void await(Future<T> answer) {
        try {
            answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new KafkaException("refused by the broker", e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaException("the broker does not answer", e);
        } catch (InterruptedException e) {
            throw new org.apache.kafka.common.errors.InterruptException(e);
        }
    }

    private static Map<String, Object> consuming(Broker broker) {
        Map<String, Object> settings = broker.client();
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        return settings;
    }

    private static Map<String, Object> producing(Broker broker) {
        Map<String, Object> settings = broker.client();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) PATIENCE.toMillis());
        return settings;
    }

    private static String text(Header header) {
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ZERO));
    }
}
