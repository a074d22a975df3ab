package id.tuntas.gateway.routes;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.util.TimeValue;

/**
 * A read whose connection broke is sent once more. Nothing else is: whether a write has happened is
 * not ours to guess, its sender repeats it under its Idempotency-Key. Time limits are never
 * doubled.
 */
final class ReadsOnceMore extends DefaultHttpRequestRetryStrategy {

    ReadsOnceMore() {
        super(
                1,
                TimeValue.ZERO_MILLISECONDS,
                List.of(
                        InterruptedIOException.class,
                        UnknownHostException.class,
                        ConnectException.class,
                        NoRouteToHostException.class,
                        SSLException.class),
                List.of());
    }

    @Override
    protected boolean handleAsIdempotent(HttpRequest request) {
        return Method.GET.isSame(request.getMethod()) || Method.HEAD.isSame(request.getMethod());
    }
}
