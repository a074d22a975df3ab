package id.tuntas.platform.data;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Store, relay, listeners and personal data, the same in every service that keeps something. */
@AutoConfiguration(
        after = {MongoAutoConfiguration.class, KafkaAutoConfiguration.class},
        afterName = "id.tuntas.platform.web.WebPlatform")
@EnableConfigurationProperties(DataProperties.class)
@Import(StoreAdvice.class)
public final class DataPlatform {

    private static final int SELECT_MS = 3_000;
    private static final int CONNECT_MS = 2_000;
    private static final int READ_MS = 15_000;

    @Bean
    MongoClientSettingsBuilderCustomizer impatientClient() {
        return settings ->
                settings.retryWrites(true)
                        .retryReads(true)
                        .applyToClusterSettings(cluster ->
                                cluster.serverSelectionTimeout(SELECT_MS, TimeUnit.MILLISECONDS))
                        .applyToSocketSettings(socket ->
                                socket.connectTimeout(CONNECT_MS, TimeUnit.MILLISECONDS)
                                        .readTimeout(READ_MS, TimeUnit.MILLISECONDS));
    }

    /**
     * Majority and journal for every write, majority for every read: the subset found linearizable.
     */
    @Bean
    MongoDatabase mongoDatabase(MongoClient client, DataProperties properties) {
        return client.getDatabase(properties.database())
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
    }

    @Bean
    Checkpoint checkpoint(MongoDatabase database, Clock clock) {
        return new Checkpoint(database.getCollection("relay"), clock);
    }

    @Bean
    Aggregates aggregates(
            MongoDatabase database, DataProperties properties, Checkpoint checkpoint, Clock clock) {
        return new Aggregates(database, properties, checkpoint, clock);
    }

    @Bean
    PersonalCodec personalCodec() {
        return new PersonalCodec();
    }

    @Bean
    CloudEvents cloudEvents(
            @Value("${spring.application.name}") String service, DataProperties properties) {
        return new CloudEvents(service, properties);
    }

    @Bean
    Topics topics(
            KafkaProperties kafka,
            DataProperties properties,
            ObjectProvider<AggregateKind<?>> kinds) {
        return new Topics(
                kafka,
                properties,
                kinds.stream().map(AggregateKind::topic).collect(Collectors.toUnmodifiableSet()));
    }

    @Bean
    @ConditionalOnProperty(name = "tuntas.data.relay.enabled", matchIfMissing = true)
    Relay relay(
            MongoClient client,
            MongoDatabase database,
            KafkaProperties kafka,
            Topics topics,
            CloudEvents events,
            ObjectProvider<AggregateKind<?>> kinds,
            DataProperties properties,
            MeterRegistry metrics,
            Clock clock) {
        return new Relay(
                client,
                database,
                new RelayLock(
                        database.getCollection("relay"),
                        UUID.randomUUID().toString(),
                        properties.relay().lock()),
                new Producers(kafka, topics),
                events,
                kinds.stream()
                        .map(AggregateKind::collection)
                        .collect(Collectors.toUnmodifiableSet()),
                properties,
                new RelayMetrics(metrics, clock),
                clock);
    }

    @Bean
    Listeners listeners(
            @Value("${spring.application.name}") String service,
            KafkaProperties kafka,
            DataProperties properties,
            Topics topics,
            CloudEvents events,
            MongoDatabase database,
            ObjectProvider<EventSubscription> subscriptions,
            MeterRegistry metrics,
            Clock clock) {
        Bookmarks bookmarks = new Bookmarks(database);
        Map<EventSubscription, IdempotentListener> listeners = new HashMap<>();
        for (EventSubscription subscription : subscriptions) {
            listeners.put(
                    subscription,
                    new IdempotentListener(subscription, events, bookmarks, clock, metrics));
            Gauge.builder("tuntas.events.waiting", () -> bookmarks.countParked(subscription.name()))
                    .description("Events parked until a version that understands them")
                    .tag("subscription", subscription.name())
                    .register(metrics);
        }
        return new Listeners(service, kafka, properties, topics, listeners);
    }
}
