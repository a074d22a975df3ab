package id.tuntas.gateway.refusals;

import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemResponses;
import id.tuntas.platform.web.ProblemTypes;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * No operation of ours takes a body with GET, HEAD, DELETE or OPTIONS (RFC 9110 gives it no
 * meaning), and the limit on bodies does not look at these methods: so none passes.
 */
final class BodylessMethods extends OncePerRequestFilter {

    private final ProblemResponses problems;

    BodylessMethods(ProblemResponses problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "POST", "PUT", "PATCH" -> true;
            default -> false;
        };
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > 0
                || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            problems.write(
                    request,
                    response,
                    Problem.of(ProblemTypes.BODY_TOO_LARGE).with("limitBytes", 0));
            return;
        }
        chain.doFilter(request, response);
    }
}
