package id.tuntas.e2e.journeys;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The broker, seen by somebody who may read and rewind everything. */
final class Topics {
    private static final Map<String, Object> SETTINGS =
            Map.of("bootstrap.servers", Running.SYSTEM.parts().kafka().servers());

    private Topics() {}

    /** All events that there are by now. */
    static List<ConsumerRecord<String, String>> events() {
        List<ConsumerRecord<String, String>> events = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = consumer()) {
            Map<TopicPartition, Long> ends = ends(consumer);
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(events::add);
            }
        }
        return events;
    }

    static String header(ConsumerRecord<String, String> event, String name) {
        Header header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Has a group without members read everything again from the start. */
    static void rewind(String group) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(SETTINGS)) {
            Map<TopicPartition, OffsetAndMetadata> starts = new HashMap<>();
            committed(admin, group)
                    .keySet()
                    .forEach(each -> starts.put(each, new OffsetAndMetadata(0)));
            admin.alterConsumerGroupOffsets(group, starts).all().get();
        }
    }

    /** Whether a group has dealt with all there is. */
    static boolean isReadToTheEnd(String group) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(SETTINGS);
                KafkaConsumer<String, String> consumer = consumer()) {
            Map<TopicPartition, Long> ends = ends(consumer);
            return committed(admin, group).entrySet().stream()
                    .allMatch(each ->
                            each.getValue().offset() >= ends.getOrDefault(each.getKey(), 0L));
        }
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin, String group)
            throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    }

    private static KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(SETTINGS, new StringDeserializer(), new StringDeserializer());
    }

    private static Map<TopicPartition, Long> ends(KafkaConsumer<String, String> consumer) {
        return consumer.endOffsets(
                consumer.listTopics().entrySet().stream()
                        .filter(topic -> topic.getKey().startsWith("tuntas."))
                        .flatMap(topic -> topic.getValue().stream())
                        .map(each -> new TopicPartition(each.topic(), each.partition()))
                        .toList());
    }
}
