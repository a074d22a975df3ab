package id.tuntas.notifications.live;

import id.tuntas.notifications.inbox.Inbox;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Living {

    @Bean
    Streams streams(LiveProperties properties, MeterRegistry metrics) {
        Streams streams = new Streams(properties.streamsPerCaller(), properties.heartbeat());
        Gauge.builder("tuntas.streams.open", streams, Streams::count)
                .description("Live streams open at this replica")
                .register(metrics);
        return streams;
    }

    @Bean
    LiveInbox liveInbox(Inbox inbox, Streams streams, LiveProperties properties, Clock clock) {
        return new LiveInbox(inbox, streams, properties.heartbeat(), clock);
    }
}
