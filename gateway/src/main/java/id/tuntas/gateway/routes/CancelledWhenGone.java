package id.tuntas.gateway.routes;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.apache.hc.core5.concurrent.Cancellable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Ends a stream at the service as soon as its client has left. Else it would be read to its end,
 * minutes later, and count all the while among those that the caller may have.
 */
final class CancelledWhenGone implements ServerResponse {

    /** Request attribute: what ends the request to the service. */
    static final String REQUEST = CancelledWhenGone.class.getName();

    private final ServerResponse answer;

    CancelledWhenGone(ServerResponse answer) {
        this.answer = answer;
    }

    @Override
    public HttpStatusCode statusCode() {
        return answer.statusCode();
    }

    @Override
    public HttpHeaders headers() {
        return answer.headers();
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return answer.cookies();
    }

    @Override
    public @Nullable ModelAndView writeTo(
            HttpServletRequest request, HttpServletResponse response, Context context)
            throws ServletException, IOException {
        return request.getAttribute(REQUEST) instanceof Cancellable toService
                ? answer.writeTo(request, new Watched(response, toService), context)
                : answer.writeTo(request, response, context);
    }

    private static final class Watched extends HttpServletResponseWrapper {

        private final Cancellable toService;

        Watched(HttpServletResponse response, Cancellable toService) {
            super(response);
            this.toService = toService;
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return new WatchedOutput(super.getOutputStream(), toService);
        }
    }

    private static final class WatchedOutput extends ServletOutputStream {

        /** Something that writes. */
        private interface Writing {
            void run() throws IOException;
        }

        private final ServletOutputStream client;
        private final Cancellable toService;

        WatchedOutput(ServletOutputStream client, Cancellable toService) {
            this.client = client;
            this.toService = toService;
        }

        private void watched(Writing writing) throws IOException {
            try {
                writing.run();
            } catch (IOException e) {
                toService.cancel();
                throw e;
            }
        }

        @Override
        public void write(int b) throws IOException {
            watched(() -> client.write(b));
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            watched(() -> client.write(bytes, from, length));
        }

        @Override
        public void flush() throws IOException {
            watched(client::flush);
        }

        @Override
        public boolean isReady() {
            return client.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            client.setWriteListener(listener);
        }
    }
}
