package id.tuntas.platform.web;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.Iterator;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.support.HttpRequestWrapper;

/** Spreads the calls of a {@code RestClient}. */
final class SpreadCalls implements ClientHttpRequestInterceptor {

    private final Replicas replicas;

    SpreadCalls(Replicas replicas) {
        this.replicas = replicas;
    }

    @Override
    public ClientHttpResponse intercept(
            HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        Iterator<URI> order = replicas.inTurn().iterator();
        while (true) {
            URI replica = order.next();
            try {
                return execution.execute(new AtReplica(request, replica), body);
            } catch (ConnectException e) {
                replicas.refused(replica);
                if (!order.hasNext()) {
                    throw e;
                }
            }
        }
    }

    private static final class AtReplica extends HttpRequestWrapper {

        private final URI replica;

        AtReplica(HttpRequest request, URI replica) {
            super(request);
            this.replica = replica;
        }

        @Override
        public URI getURI() {
            return Replicas.at(replica, super.getURI());
        }
    }
}
