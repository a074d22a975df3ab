package id.tuntas.referrals;

import id.tuntas.standalone.parts.Parts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells what case-service tells: its golden examples, about another case. */
public final class CaseTopic {

    private static final JsonMapper JSON = new JsonMapper();

    private final String topic;

    CaseTopic(String topic) {
        this.topic = topic;
    }

    /**
     * Written down just now.
     *
     * @param version of the case, by which its events are ordered
     * @param at when the person said so
     */
    public void consentWithdrawn(String caseId, int version, Instant at, List<String> referrals) {
        ObjectNode data = example("consent-withdrawn");
        data.put("caseId", caseId)
                .put("link", "/api/v1/cases/" + caseId)
                .put("withdrawnAt", at.toString());
        ArrayNode named = data.putArray("referralIds");
        referrals.forEach(named::add);
        send("consent-withdrawn", caseId, version, Instant.now(), data);
    }

    /** Another unit has taken the case over. */
    public void transferred(
            String caseId, int version, Instant at, String from, String to, String by) {
        ObjectNode data = example("transferred");
        data.put("caseId", caseId).put("link", "/api/v1/cases/" + caseId);
        data.put("fromUnitId", from).put("unitId", to).put("by", by);
        send("transferred", caseId, version, at, data);
    }

    /** Any other fact of the case, as its example tells it. */
    public void tell(String what, String caseId, int version) {
        send(what, caseId, version, Instant.now(), example(what).put("caseId", caseId));
    }

    private void send(String what, String caseId, int version, Instant at, ObjectNode data) {
        ProducerRecord<String, String> message =
                new ProducerRecord<>(topic, caseId, JSON.writeValueAsString(data));
        Map.of(
                        "content-type",
                        "application/json",
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        caseId + ":1:" + version + ":0",
                        "ce_source",
                        "/case-service",
                        "ce_type",
                        type(what),
                        "ce_time",
                        at.toString(),
                        "ce_subject",
                        caseId,
                        "ce_sequence",
                        "000001-%012d-0000".formatted(version))
                .forEach((name, value) ->
                        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Parts.shared().kafka().servers(), "acks", "all");
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode example(String what) {
        String name = "/contracts/events/" + type(what) + ".example.json";
        try (InputStream in = CaseTopic.class.getResourceAsStream(name)) {
            return (ObjectNode) JSON.readTree(Objects.requireNonNull(in, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(String what) {
        return "id.tuntas.case." + what + ".v1";
    }
}
