package id.tuntas.gateway.routes;

import id.tuntas.platform.web.Replicas;
import java.net.ConnectException;
import java.net.URI;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Sends each request to the next replica of its service, and to another where a connection is
 * refused. That is safe for writes too: nothing of the request has left us, its body included.
 */
final class SpreadExchange implements ProxyExchange {

    private final ProxyExchange exchange;
    private final Replicas replicas;

    SpreadExchange(ProxyExchange exchange, Replicas replicas) {
        this.exchange = exchange;
        this.replicas = replicas;
    }

    @Override
    public ServerResponse exchange(Request request) {
        Iterator<URI> order = replicas.inTurn().iterator();
        while (true) {
            URI replica = order.next();
            try {
                return exchange.exchange(new AtReplica(request, replica));
            } catch (ResourceAccessException e) {
                // A connection that times out is none that was refused: it has cost its limit.
                if (!(e.getCause() instanceof ConnectException)) {
                    throw e;
                }
                replicas.refused(replica);
                if (!order.hasNext()) {
                    throw e;
                }
            }
        }
    }

    private record AtReplica(Request request, URI replica) implements Request {

        @Override
        public URI getUri() {
            return Replicas.at(replica, Objects.requireNonNull(request.getUri()));
        }

        @Override
        public HttpMethod getMethod() {
            return request.getMethod();
        }

        @Override
        public HttpHeaders getHeaders() {
            return request.getHeaders();
        }

        @Override
        public ServerRequest getServerRequest() {
            return request.getServerRequest();
        }

        @Override
        public Collection<ResponseConsumer> getResponseConsumers() {
            return request.getResponseConsumers();
        }
    }
}
