package id.tuntas.platform.data;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Runs a Kafka listener for each subscription. A start with the broker or the store away is no
 * failure: the listeners come when both are there.
 */
final class Listeners implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Listeners.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final long FIRST_RETRY_MS = 200;
    private static final long LAST_RETRY_MS = 10_000;

    private final String service;
    private final KafkaProperties kafka;
    private final DataProperties properties;
    private final Topics topics;
    private final Map<EventSubscription, IdempotentListener> subscriptions;
    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers =
            new ArrayList<>();
    private volatile boolean running;
    private volatile @Nullable Thread starting;

    Listeners(
            String service,
            KafkaProperties kafka,
            DataProperties properties,
            Topics topics,
            Map<EventSubscription, IdempotentListener> subscriptions) {
        this.service = service;
        this.kafka = kafka;
        this.properties = properties;
        this.topics = topics;
        this.subscriptions = subscriptions;
    }

    @Override
    public void start() {
        running = true;
        starting =
                Thread.ofPlatform()
                        .daemon()
                        .name("listeners")
                        .start(() -> subscriptions.forEach(this::startWhenPossible));
    }

    private void startWhenPossible(EventSubscription subscription, IdempotentListener listener) {
        while (isRunning()) {
            try {
                topics.ensure(subscription.topics());
                listener.drain();
                start(subscription, listener);
                return;
            } catch (RuntimeException e) {
                log.warn("{} can't listen yet: {}", subscription.name(), e.toString());
                try {
                    Thread.sleep(PAUSE);
                } catch (InterruptedException _) {
                    return;
                }
            }
        }
    }

    private synchronized void start(EventSubscription subscription, IdempotentListener listener) {
        if (!isRunning()) {
            return;
        }
        ContainerProperties container =
                new ContainerProperties(
                        subscription.topics().stream()
                                .map(properties::topic)
                                .toArray(String[]::new));
        container.setGroupId(service + "." + subscription.name());
        container.setAckMode(ContainerProperties.AckMode.RECORD);
        container.setMessageListener(listener);
        ConcurrentMessageListenerContainer<String, byte[]> made =
                new ConcurrentMessageListenerContainer<>(
                        new DefaultKafkaConsumerFactory<>(consumer()), container);
        made.setBeanName(subscription.name());
        made.setCommonErrorHandler(neverSkipping());
        made.start();
        containers.add(made);
    }

    private Map<String, Object> consumer() {
        Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        // A topic that comes into being after us is noticed soon, not after five minutes.
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        return settings;
    }

    /**
     * An effect that fails is tried again until it succeeds, whatever failed; nothing is dropped.
     */
    private static DefaultErrorHandler neverSkipping() {
        ExponentialBackOff patience = new ExponentialBackOff(FIRST_RETRY_MS, 2);
        patience.setMaxInterval(LAST_RETRY_MS);
        DefaultErrorHandler handler = new DefaultErrorHandler(patience);
        handler.setClassifications(Map.of(), true);
        return handler;
    }

    @Override
    public void stop() {
        running = false;
        Thread start = starting;
        if (start != null) {
            start.interrupt();
        }
        stopAll();
    }

    private synchronized void stopAll() {
        containers.forEach(ConcurrentMessageListenerContainer::stop);
        containers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
