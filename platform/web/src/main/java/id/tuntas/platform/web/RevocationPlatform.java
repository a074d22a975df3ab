package id.tuntas.platform.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Every service refuses the tokens of those whose access has ended, wherever it was ended. */
@AutoConfiguration
@EnableConfigurationProperties(RevocationProperties.class)
public final class RevocationPlatform {

    @Bean
    Broker broker(Environment environment) {
        return new Broker(
                environment.getProperty("tuntas.broker.servers", ""),
                environment.getProperty("tuntas.broker.topic-prefix", "tuntas"),
                Binder.get(environment)
                        .bind("spring.kafka.properties", Bindable.mapOf(String.class, String.class))
                        .orElse(Map.of()));
    }

    @Bean
    Revocations revocations(
            RevocationProperties properties,
            ObjectProvider<Clock> clock,
            ObjectProvider<MeterRegistry> metrics) {
        Revocations revocations =
                new Revocations(properties.tokenLife(), clock.getIfAvailable(Clock::systemUTC));
        metrics.ifAvailable(registry ->
                Gauge.builder("tuntas.revocations", revocations, Revocations::size)
                        .description("Subjects whose older tokens are refused")
                        .register(registry));
        return revocations;
    }

    @Bean
    RevocationFollower revocationFollower(
            Broker broker,
            Revocations revocations,
            RevocationProperties properties,
            ObjectProvider<IdentityNews> news) {
        return new RevocationFollower(
                broker, revocations, properties.patience(), news.stream().toList());
    }
}
