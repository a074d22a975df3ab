package id.tuntas.standalone.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningKafkaIT {
    @TempDir Path folder;

    @Test
    void keepsItsDataOverAKillAndARestart() throws Exception {
        try (Kafka kafka = Kafka.start(folder, 0)) {
            try (var producer =
                    new KafkaProducer<>(
                            Map.of("bootstrap.servers", kafka.servers(), "acks", "all"),
                            new StringSerializer(),
                            new StringSerializer())) {
                producer.send(new ProducerRecord<>("trial", "key", "value")).get();
                assertThat(producer.partitionsFor("trial")).hasSize(4);
            }

            kafka.kill();
            kafka.restart();

            try (var consumer =
                    new KafkaConsumer<>(
                            Map.of(
                                    "bootstrap.servers",
                                    kafka.servers(),
                                    "group.id",
                                    "trial",
                                    "auto.offset.reset",
                                    "earliest"),
                            new StringDeserializer(),
                            new StringDeserializer())) {
                consumer.subscribe(List.of("trial"));
                Awaitility.await()
                        .atMost(Duration.ofSeconds(30))
                        .untilAsserted(() ->
                                assertThat(consumer.poll(Duration.ofMillis(200)))
                                        .extracting(ConsumerRecord::value)
                                        .contains("value"));
            }
        }
    }
}
