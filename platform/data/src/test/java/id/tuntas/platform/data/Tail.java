package id.tuntas.platform.data;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** All that stands on a topic, from its beginning. */
final class Tail implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final String topic;
    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

    Tail(String servers, String topic) {
        this.topic = topic;
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                servers,
                                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                                "earliest"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
    }

    List<ConsumerRecord<String, byte[]>> records() {
        if (consumer.assignment().isEmpty()) {
            List<PartitionInfo> partitions = consumer.partitionsFor(topic);
            if (partitions.isEmpty()) {
                return seen;
            }
            consumer.assign(
                    partitions.stream()
                            .map(each -> new TopicPartition(each.topic(), each.partition()))
                            .toList());
            consumer.seekToBeginning(consumer.assignment());
        }
        consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
        return seen;
    }

    List<String> ids() {
        return records().stream().map(each -> CloudEvents.header(each.headers(), "ce_id")).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
