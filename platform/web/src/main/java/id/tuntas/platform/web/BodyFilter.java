package id.tuntas.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds a body to its limit, however it is sent (chunked too), and keeps its bytes so that a repeat
 * can be told from another payload under the same key.
 */
final class BodyFilter extends OncePerRequestFilter {

    private static final String BODY = BodyFilter.class.getName() + ".body";

    private final DataSize limit;
    private final ProblemResponses problems;

    BodyFilter(DataSize limit, ProblemResponses problems) {
        this.limit = limit;
        this.problems = problems;
    }

    static byte[] body(HttpServletRequest request) {
        return request.getAttribute(BODY) instanceof byte[] body ? body : new byte[0];
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean takesBody =
                switch (request.getMethod()) {
                    case "POST", "PUT", "PATCH" -> true;
                    // RFC 9110 gives a body no meaning with the others, and no operation of ours
                    // has one.
                    default -> false;
                };
        if (takesBody) {
            limited(request, response, chain);
        } else if (request.getContentLengthLong() > 0
                || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            refuse(request, response, 0);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void limited(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int most = Math.toIntExact(limit.toBytes());
        byte[] body = new byte[0];
        if (request.getContentLengthLong() <= most) {
            body = request.getInputStream().readNBytes(most + 1);
        }
        if (request.getContentLengthLong() > most || body.length > most) {
            refuse(request, response, most);
            return;
        }
        request.setAttribute(BODY, body);
        chain.doFilter(new Replayed(request, body), response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int most)
            throws IOException {
        problems.write(
                request,
                response,
                Problem.of(ProblemTypes.BODY_TOO_LARGE).with("limitBytes", most));
    }

    /** The request with its body readable again. */
    private static final class Replayed extends HttpServletRequestWrapper {

        private final byte[] body;

        Replayed(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Bytes(new ByteArrayInputStream(body));
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(
                    new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8));
        }
    }

    private static final class Bytes extends ServletInputStream {

        private final InputStream in;

        Bytes(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            return in.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return in.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            try {
                return in.available() == 0;
            } catch (IOException _) {
                return true;
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("bodies are read blocking, on virtual threads");
        }
    }
}
