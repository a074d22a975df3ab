package id.tuntas.platform.web;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * Where events travel, for services that have no store of their own and so no {@code
 * platform-data}.
 *
 * @param servers of Kafka; blank where there is none
 * @param topicPrefix in front of every topic
 * @param settings of every client, such as those of TLS ({@code spring.kafka.properties})
 */
public record Broker(String servers, String topicPrefix, Map<String, String> settings) {

    public Broker {
        settings = Map.copyOf(settings);
    }

    public boolean isThere() {
        return !servers.isBlank();
    }

    public String topic(String name) {
        return topicPrefix + "." + name;
    }

    /** What any client of it needs, to be completed by the caller. */
    public Map<String, Object> client() {
        Map<String, Object> client = new HashMap<>(settings);
        client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
        client.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return client;
    }
}
