package id.tuntas.gateway.routes;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.List;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
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

    @Bean
    CloseableHttpClient serviceClient(GatewayProperties gateway) {
        return ServiceConnections.client(gateway);
    }

    @Bean
    ProxyExchange serviceConnections(
            CloseableHttpClient client,
            GatewayProperties gateway,
            GatewayMvcProperties properties) {
        return new ServiceConnections(client, gateway, properties);
    }

    @Bean
    Watch watch(GatewayProperties gateway) {
        return new Watch(gateway.hangingAfter());
    }

    @Bean
    RouterFunction<ServerResponse> services(
            GatewayProperties gateway, CircuitBreakerRegistry breakers, Watch watch) {
        return gateway.services().entrySet().stream()
                .map(entry ->
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

    private static RouterFunction<ServerResponse> to(
            String name, GatewayProperties.Service service, Guard guard) {
        return route(name)
                .route(any(service.paths()).and(any(service.except()).negate()), http())
                .before(uri(service.url()))
                .filter(guard)
                .build();
    }

    private static RequestPredicate any(List<String> paths) {
        return paths.stream()
                .map(RequestPredicates::path)
                .reduce(RequestPredicate::or)
                .orElse(_ -> false);
    }
}
