package id.tuntas.platform.data;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.bson.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * CloudEvents 1.0 over Kafka in binary mode: attributes as {@code ce_} headers, the value plain
 * JSON.
 */
final class CloudEvents {

    /** An event that can't be read at all; its record is kept as it came. */
    static final class Malformed extends RuntimeException {

        Malformed(String what) {
            super(what);
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String source;
    private final DataProperties properties;

    CloudEvents(String service, DataProperties properties) {
        this.source = "/" + service;
        this.properties = properties;
    }

    /**
     * @param event as {@link Envelope} stores it
     */
    ProducerRecord<String, byte[]> write(String aggregateId, Document event) {
        int epoch = event.getInteger("epoch");
        long version = event.getLong(Envelope.VERSION);
        int n = event.getInteger("n");
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(
                        properties.topic(event.getString("topic")),
                        event.getString("key"),
                        JSON.writeValueAsBytes(new TreeMap<>(event.get("data", Document.class))));
        Map<String, String> headers =
                Map.of(
                        "content-type",
                        "application/json",
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        aggregateId + ":" + epoch + ":" + version + ":" + n,
                        "ce_source",
                        source,
                        "ce_type",
                        event.getString("type"),
                        "ce_time",
                        event.getDate("time").toInstant().toString(),
                        "ce_subject",
                        aggregateId,
                        "ce_sequence",
                        new Sequence(epoch, version, n).toString());
        headers.forEach((name, value) ->
                message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    /**
     * @throws Malformed where an attribute is absent or of the wrong form, or the value is not JSON
     */
    EventMessage read(ConsumerRecord<String, byte[]> message) {
        try {
            return new EventMessage(
                    header(message.headers(), "ce_id"),
                    header(message.headers(), "ce_type"),
                    properties.nameOf(message.topic()),
                    message.key() == null ? "" : message.key(),
                    header(message.headers(), "ce_subject"),
                    Sequence.parse(header(message.headers(), "ce_sequence")),
                    Instant.parse(header(message.headers(), "ce_time")),
                    JSON.readTree(message.value()));
        } catch (IllegalArgumentException
                | java.time.DateTimeException
                | JacksonException
                | NullPointerException e) {
            throw new Malformed(e.getClass().getSimpleName());
        }
    }

    static String header(Headers headers, String name) {
        Header found = headers.lastHeader(name);
        if (found == null) {
            throw new Malformed(name + " is absent");
        }
        return new String(found.value(), StandardCharsets.UTF_8);
    }
}
