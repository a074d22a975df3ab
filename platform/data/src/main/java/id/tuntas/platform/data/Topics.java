package id.tuntas.platform.data;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** Makes the topics that are written or read here, where the broker does not have them yet. */
final class Topics {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KafkaProperties kafka;
    private final DataProperties properties;
    private final Set<String> own;

    /**
     * @param own the topics that this service's aggregates publish to, without prefix
     */
    Topics(KafkaProperties kafka, DataProperties properties, Set<String> own) {
        this.kafka = kafka;
        this.properties = properties;
        this.own = own;
    }

    void ensureOwn() {
        ensure(own);
    }

    /**
     * @throws IllegalStateException where the broker can't be asked
     */
    void ensure(Set<String> names) {
        Map<String, Object> settings = new HashMap<>(kafka.buildAdminProperties());
        settings.put(
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                Math.toIntExact(PATIENCE.toMillis()));
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        try (Admin admin = Admin.create(settings)) {
            Set<String> present =
                    admin.listTopics().names().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            Set<NewTopic> missing =
                    names.stream()
                            .map(properties::topic)
                            .filter(topic -> !present.contains(topic))
                            .map(topic ->
                                    new NewTopic(
                                            topic, properties.partitions(), properties.replicas()))
                            .collect(Collectors.toSet());
            if (!missing.isEmpty()) {
                create(admin, missing);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker can't be asked for its topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void create(Admin admin, Set<NewTopic> missing)
            throws ExecutionException, InterruptedException, TimeoutException {
        try {
            admin.createTopics(missing).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
