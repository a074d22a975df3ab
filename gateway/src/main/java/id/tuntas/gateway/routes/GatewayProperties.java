package id.tuntas.gateway.routes;

import id.tuntas.platform.web.Replicas;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the gateway routes and how long it waits.
 *
 * @param publicUrl where people reach the system from outside
 * @param connectLimit for one connection to a service
 * @param leaseLimit for a free connection of the pool
 * @param hangingAfter when a call that has no answer yet counts as failed for the circuit breaker;
 *     its caller goes on being waited for until the service's read limit
 * @param services by name
 */
@ConfigurationProperties("tuntas.gateway")
public record GatewayProperties(
        URI publicUrl,
        @DefaultValue("500ms") Duration connectLimit,
        @DefaultValue("500ms") Duration leaseLimit,
        @DefaultValue("1800ms") Duration hangingAfter,
        Map<String, Service> services) {

    /**
     * One service behind the gateway.
     *
     * @param url where its replicas answer: scheme, host and port of each
     * @param paths patterns that it serves
     * @param except patterns within them that are not reachable from outside
     * @param streams patterns within them whose answers go on for as long as the service wants
     * @param readLimit between two bytes of any other answer
     */
    public record Service(
            Replicas url,
            List<String> paths,
            @DefaultValue List<String> except,
            @DefaultValue List<String> streams,
            @DefaultValue("5s") Duration readLimit) {}

    public GatewayProperties {
        services = Map.copyOf(services);
    }
}
