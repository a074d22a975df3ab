package id.tuntas.referrals;

import id.tuntas.standalone.parts.Parts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What has been published on a topic, read from Kafka itself. */
public final class Published {

    private static final JsonMapper JSON = new JsonMapper();

    /** One event as it lies in Kafka. */
    public record Message(String key, Map<String, String> headers, String data) {

        public String header(String name) {
            return headers.getOrDefault(name, "none");
        }

        public String type() {
            return header("ce_type");
        }

        public JsonNode json() {
            return JSON.readTree(data);
        }
    }

    private final String topic;

    Published(String topic) {
        this.topic = topic;
    }

    /** All of one referral so far, in order. */
    public List<Message> of(String referralId) {
        return all().stream()
                .filter(message -> message.header("ce_subject").equals(referralId))
                .toList();
    }

    /** The types, shortened to their verbs. */
    public List<String> verbsOf(String referralId) {
        return of(referralId).stream().map(Published::verb).toList();
    }

    /** The same of all referrals, in one reading. */
    public Map<String, List<String>> verbs() {
        return all().stream()
                .collect(
                        Collectors.groupingBy(
                                message -> message.header("ce_subject"),
                                Collectors.mapping(Published::verb, Collectors.toList())));
    }

    private static String verb(Message message) {
        return message.type().replaceAll("^id\\.tuntas\\.referral\\.|\\.v1$", "");
    }

    private List<Message> all() {
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                Parts.shared().kafka().servers(),
                                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                                "read_committed"),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Message> read = new ArrayList<>();
            while (partitions.stream()
                    .anyMatch(each -> consumer.position(each) < end(ends, each))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> read.add(message(record)));
            }
            return read;
        }
    }

    private static long end(Map<TopicPartition, Long> ends, TopicPartition partition) {
        return Optional.ofNullable(ends.get(partition)).orElse(0L);
    }

    private static Message message(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new java.util.HashMap<>();
        record.headers()
                .forEach(header ->
                        headers.put(
                                header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new Message(record.key(), headers, record.value());
    }
}
