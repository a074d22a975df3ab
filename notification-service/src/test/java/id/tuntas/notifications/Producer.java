package id.tuntas.notifications;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Publishes as the other services' relays do. */
public final class Producer implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final KafkaProducer<String, byte[]> kafka;
    private final String prefix;

    public Producer(Environment environment) {
        prefix = environment.getRequiredProperty("TUNTAS_TOPIC_PREFIX");
        kafka =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                environment.getRequiredProperty("TUNTAS_KAFKA_SERVERS")),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    /** The first event of an aggregate that nobody has heard of. */
    public String publish(String type, ObjectNode data) {
        String subject = UUID.randomUUID().toString();
        publish(type, data, subject);
        return subject;
    }

    /** The first event of the aggregate, again if it has been published before. */
    public void publish(String type, ObjectNode data, String subject) {
        publish(type, data, subject, 0);
    }

    /** The n-th event of the aggregate's first save, counted from 0. */
    public void publish(String type, ObjectNode data, String subject, int n) {
        String context = type.split("\\.", -1)[2];
        String topic = context.equals("report") ? "case" : context;
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(prefix + "." + topic, "key", JSON.writeValueAsBytes(data));
        Map.of(
                        "content-type",
                        "application/json",
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        subject + ":1:1:" + n,
                        "ce_source",
                        "/test",
                        "ce_type",
                        type,
                        "ce_time",
                        "2026-11-21T15:55:00Z",
                        "ce_subject",
                        subject,
                        "ce_sequence",
                        "000001-000000000001-000" + n)
                .forEach((name, value) ->
                        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            kafka.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kafka.close();
    }
}
