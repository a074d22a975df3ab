package id.tuntas.gateway.routes;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Gives the service's connection back also where its body is not passed on. Spring Cloud Gateway
 * answers 304 by itself when the ETag is the client's, and then leaves the body unread and the
 * connection out of the pool for good.
 */
final class ClosedWhenWritten implements ServerResponse {

    private final ServerResponse answer;

    ClosedWhenWritten(ServerResponse answer) {
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
        ModelAndView written = answer.writeTo(request, response, context);
        // Not where writing failed: closing would first read an endless stream to its end.
        if (request.getAttribute(MvcUtils.CLIENT_RESPONSE_ATTR)
                instanceof ClientHttpResponse received) {
            received.close();
        }
        return written;
    }
}
