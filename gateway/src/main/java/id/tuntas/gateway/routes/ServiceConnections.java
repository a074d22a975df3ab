package id.tuntas.gateway.routes;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
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

/**
 * Sends a routed request with the time limits of its service, through one pool for all, and one for
 * all streams.
 */
final class ServiceConnections implements ProxyExchange {

    /** HttpClient's own defaults, 25 and 5, throttle virtual threads to nothing. */
    private static final int CONNECTIONS = 400;

    /** Half of them: one hanging service leaves as many to the others. */
    private static final int CONNECTIONS_PER_SERVICE = 200;

    /** A stream costs little but its connection; each person has a few at most. */
    private static final int STREAMS = 5_000;

    /**
     * A connection idle for longer is looked at before it is used. A restarted service has closed
     * it, and a POST sent into it could not be sent again; looking costs up to a millisecond.
     */
    private static final TimeValue TRUSTED_IDLE = TimeValue.ofMilliseconds(100);

    private final Map<String, ProxyExchange> byRoute;

    ServiceConnections(
            HttpClient client,
            HttpClient streamClient,
            GatewayProperties gateway,
            GatewayMvcProperties properties) {
        Map<String, ProxyExchange> all = new HashMap<>();
        gateway.services()
                .forEach((name, service) -> {
                    RestClient answers = restClient(client, gateway, service.readLimit());
                    RestClient streams =
                            RestClient.builder()
                                    .requestFactory(new StreamConnections(streamClient, gateway))
                                    .build();
                    all.put(name, spread(answers, service, properties));
                    all.put(Routes.ofStreams(name), spread(streams, service, properties));
                });
        byRoute = Map.copyOf(all);
    }

    private static ProxyExchange spread(
            RestClient client, GatewayProperties.Service service, GatewayMvcProperties properties) {
        return new SpreadExchange(new RestClientProxyExchange(client, properties), service.url());
    }

    /** Passes everything through as it is: no redirects, cookies, compression of its own. */
    static CloseableHttpClient client(GatewayProperties gateway) {
        return client(gateway, CONNECTIONS, CONNECTIONS_PER_SERVICE).build();
    }

    /** A connection serves one stream: what minutes of it leave behind is not worth a guess. */
    static CloseableHttpClient streamClient(GatewayProperties gateway) {
        return client(gateway, STREAMS, STREAMS)
                .setConnectionReuseStrategy((_, _, _) -> false)
                .build();
    }

    private static HttpClientBuilder client(GatewayProperties gateway, int all, int perService) {
        return HttpClients.custom()
                .setConnectionManager(
                        PoolingHttpClientConnectionManagerBuilder.create()
                                .setMaxConnTotal(all)
                                .setMaxConnPerRoute(perService)
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
                .disableDefaultUserAgent();
    }

    @Override
    public ServerResponse exchange(Request request) {
        String route =
                MvcUtils.getAttribute(request.getServerRequest(), MvcUtils.GATEWAY_ROUTE_ID_ATTR);
        ProxyExchange exchange = route == null ? null : byRoute.get(route);
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
