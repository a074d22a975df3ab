package id.tuntas.gateway.routes;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.ServerResponse;

/** Sends a routed request with the time limits of its service, through one pool for all. */
final class ServiceConnections implements ProxyExchange {

    /** HttpClient's own defaults, 25 and 5, throttle virtual threads to nothing. */
    private static final int CONNECTIONS = 400;

    /** Half of them: one hanging service leaves as many to the others. */
    private static final int CONNECTIONS_PER_SERVICE = 200;

    /**
     * A connection idle for longer is looked at before it is used. A restarted service has closed
     * it, and a POST sent into it could not be sent again; looking costs up to a millisecond.
     */
    private static final TimeValue TRUSTED_IDLE = TimeValue.ofMilliseconds(100);

    private final Map<String, ProxyExchange> byService;

    ServiceConnections(
            HttpClient client, GatewayProperties gateway, GatewayMvcProperties properties) {
        byService =
                gateway.services().entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey,
                                        service ->
                                                new RestClientProxyExchange(
                                                        restClient(
                                                                client,
                                                                gateway,
                                                                service.getValue().readLimit()),
                                                        properties)));
    }

    /** Passes everything through as it is: no redirects, cookies, compression of its own. */
    static CloseableHttpClient client(GatewayProperties gateway) {
        return HttpClients.custom()
                .setConnectionManager(
                        PoolingHttpClientConnectionManagerBuilder.create()
                                .setMaxConnTotal(CONNECTIONS)
                                .setMaxConnPerRoute(CONNECTIONS_PER_SERVICE)
                                .setDefaultConnectionConfig(
                                        ConnectionConfig.custom()
                                                .setConnectTimeout(
                                                        Timeout.of(gateway.connectLimit()))
                                                .setValidateAfterInactivity(TRUSTED_IDLE)
                                                .build())
                                .build())
                .setRetryStrategy(new ReadsOnceMore())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .disableDefaultUserAgent()
                .build();
    }

    @Override
    public ServerResponse exchange(Request request) {
        String service =
                MvcUtils.getAttribute(request.getServerRequest(), MvcUtils.GATEWAY_ROUTE_ID_ATTR);
        ProxyExchange exchange = service == null ? null : byService.get(service);
        if (exchange == null) {
            throw new IllegalStateException("a route without a service");
        }
        return exchange.exchange(request);
    }

    private static RestClient restClient(
            HttpClient client, GatewayProperties gateway, Duration readLimit) {
        HttpComponentsClientHttpRequestFactory factory =
                new HttpComponentsClientHttpRequestFactory(client);
        factory.setConnectionRequestTimeout(gateway.leaseLimit());
        factory.setReadTimeout(readLimit);
        return RestClient.builder().requestFactory(factory).build();
    }
}
