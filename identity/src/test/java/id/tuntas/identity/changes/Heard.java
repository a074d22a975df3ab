package id.tuntas.identity.changes;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All that lies in the topic {@code identity}, read as a consumer of another service reads it. */
final class Heard implements AutoCloseable {

    record Event(
            String id,
            String type,
            String subject,
            String key,
            String sequence,
            Instant time,
            JsonNode data) {

        String name() {
            return type.replace("id.tuntas.identity.", "").replace(".v1", "");
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String topic;
    private final KafkaConsumer<String, String> consumer;
    private final List<Event> events = new ArrayList<>();

    Heard(String servers, String topic) {
        this.topic = topic;
        consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", servers, "auto.offset.reset", "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer());
    }

    /** All so far, also what was told twice. */
    List<Event> all() {
        if (consumer.assignment().isEmpty()) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(each -> new TopicPartition(topic, each.partition()))
                            .toList();
            consumer.assign(partitions);
        }
        if (!consumer.assignment().isEmpty()) {
            consumer.poll(Duration.ofMillis(200)).forEach(each -> events.add(event(each)));
        }
        return List.copyOf(events);
    }

    List<Event> about(String subject) {
        return all().stream().filter(event -> event.subject().equals(subject)).toList();
    }

    Event await(String name, String subject) {
        return Awaitility.await(name)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () ->
                                about(subject).stream()
                                        .filter(event -> event.name().equals(name))
                                        .toList(),
                        found -> !found.isEmpty())
                .getLast();
    }

    private static Event event(ConsumerRecord<String, String> message) {
        return new Event(
                header(message, "ce_id"),
                header(message, "ce_type"),
                header(message, "ce_subject"),
                message.key(),
                header(message, "ce_sequence"),
                Instant.parse(header(message, "ce_time")),
                JSON.readTree(message.value()));
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
