package id.tuntas.gateway.routes;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Which service answers which path. What no service serves is a 404 like any other. */
@Configuration(proxyBeanMethods = false)
class Routes {

    /** What a service's endless answers are routed by, beside its name alone. */
    private static final String STREAMS = ".streams";

    @Bean
    CloseableHttpClient serviceClient(GatewayProperties gateway) {
        return ServiceConnections.client(gateway);
    }

    /** A pool of their own: open tabs must not take the connections of those who work. */
    @Bean
    CloseableHttpClient streamClient(GatewayProperties gateway) {
        return ServiceConnections.streamClient(gateway);
    }

    @Bean
    ProxyExchange serviceConnections(
            @Qualifier("serviceClient") CloseableHttpClient client,
            @Qualifier("streamClient") CloseableHttpClient streamClient,
            GatewayProperties gateway,
            GatewayMvcProperties properties) {
        return new ServiceConnections(client, streamClient, gateway, properties);
    }

    @Bean
    Watch watch(GatewayProperties gateway) {
        return new Watch(gateway.hangingAfter());
    }

    @Bean
    RouterFunction<ServerResponse> services(
            GatewayProperties gateway, CircuitBreakerRegistry breakers, Watch watch) {
        return gateway.services().entrySet().stream()
                .flatMap(entry ->
                        to(
                                entry.getKey(),
                                entry.getValue(),
                                new Guard(
                                        entry.getKey(),
                                        breakers.circuitBreaker(entry.getKey()),
                                        watch)))
                .reduce(RouterFunction::and)
                .orElseThrow(() -> new IllegalStateException("a gateway without services"));
    }

    private static Stream<RouterFunction<ServerResponse>> to(
            String name, GatewayProperties.Service service, Guard guard) {
        RequestPredicate streams = any(service.streams());
        RequestPredicate outside = any(service.paths()).and(any(service.except()).negate());
        return Stream.of(
                to(ofStreams(name), service, outside.and(streams), guard.ofStreams()),
                to(name, service, outside.and(streams.negate()), guard));
    }

    private static RouterFunction<ServerResponse> to(
            String name, GatewayProperties.Service service, RequestPredicate paths, Guard guard) {
        return route(name)
                .route(paths, http())
                .before(uri(service.url().first()))
                .filter(guard)
                .build();
    }

    /** The route of a service's streams. */
    static String ofStreams(String service) {
        return service + STREAMS;
    }

    private static RequestPredicate any(List<String> paths) {
        return paths.stream()
                .map(RequestPredicates::path)
                .reduce(RequestPredicate::or)
                .orElse(_ -> false);
    }
}
