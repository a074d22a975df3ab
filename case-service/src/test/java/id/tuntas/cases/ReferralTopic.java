package id.tuntas.cases;

import id.tuntas.standalone.parts.Parts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells what referral-service tells: its golden examples, about another case and referral. */
public final class ReferralTopic {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AtomicInteger version = new AtomicInteger();
    private final String prefix;

    ReferralTopic(String prefix) {
        this.prefix = prefix;
    }

    /**
     * @param what such as {@code completed}
     */
    public void tell(String what, String caseId, String referralId) {
        tell(what, caseId, referralId, Map.of());
    }

    /** The attempt of somebody whose referral was never granted anything. */
    public void tellOfStrangers(String what, String caseId, String referralId) {
        tell(
                what,
                caseId,
                referralId,
                Map.of("senderAgencyId", "strange-agency", "sentBy", "a-stranger"));
    }

    private void tell(String what, String caseId, String referralId, Map<String, String> other) {
        String type = "id.tuntas.referral." + what + ".v1";
        ObjectNode data =
                (ObjectNode) JSON.readTree(Contracts.read("events/" + type + ".example.json"));
        other.forEach(data::put);
        data.put("caseId", caseId).put("referralId", referralId);
        data.put("link", "/api/v1/referrals/" + referralId);
        int at = version.incrementAndGet();
        ProducerRecord<String, String> message =
                new ProducerRecord<>(prefix + ".referral", caseId, JSON.writeValueAsString(data));
        Map.of(
                        "content-type",
                        "application/json",
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        referralId + ":1:" + at + ":0",
                        "ce_source",
                        "/referral-service",
                        "ce_type",
                        type,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_subject",
                        referralId,
                        "ce_sequence",
                        "000001-%012d-0000".formatted(at))
                .forEach((name, value) ->
                        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        send(message);
    }

    private static void send(ProducerRecord<String, String> message) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Parts.shared().kafka().servers(), "acks", "all");
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
