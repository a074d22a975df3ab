package id.tuntas.gateway.routes;

import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Requests for streams: no limit between two bytes, and an end where the client has left. */
final class StreamConnections extends HttpComponentsClientHttpRequestFactory {

    private static final int NO_LIMIT = 0;

    StreamConnections(HttpClient client, GatewayProperties gateway) {
        super(client);
        setConnectionRequestTimeout(gateway.leaseLimit());
        setReadTimeout(NO_LIMIT);
    }

    @Override
    protected void postProcessHttpRequest(ClassicHttpRequest request) {
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(CancelledWhenGone.REQUEST, request, RequestAttributes.SCOPE_REQUEST);
    }
}
