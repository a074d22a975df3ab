package id.tuntas.gateway.limits;

import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemResponses;
import id.tuntas.platform.web.ProblemType;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts calls and says how many are left, in the headers of draft-ietf-httpapi-ratelimit-headers
 * and, where none is, by 429 with {@code Retry-After} (RFC 6585).
 */
final class Limiter {

    private static final Logger log = LoggerFactory.getLogger(Limiter.class);
    private static final ProblemType TOO_MANY = ProblemType.of("too-many-requests");
    private static final String POLICY = "RateLimit-Policy";
    private static final String STATE = "RateLimit";

    private final ProblemResponses problems;
    private final MeterRegistry metrics;

    Limiter(ProblemResponses problems, MeterRegistry metrics) {
        this.problems = problems;
        this.metrics = metrics;
    }

    /** Says what is left in the answer's headers; the answer itself is not begun. */
    Allowance.Left take(Allowance allowance, String caller, HttpServletResponse response) {
        Allowance.Left left = allowance.take(caller);
        response.addHeader(POLICY, allowance.policy());
        response.addHeader(STATE, allowance.state(left));
        if (!left.granted()) {
            metrics.counter("tuntas.limits.refused", "limit", allowance.name()).increment();
            log.warn("a caller is past the limit {}", allowance.name());
        }
        return left;
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, Duration wait)
            throws IOException {
        problems.write(
                request,
                response,
                Problem.of(TOO_MANY).retryAfter(Duration.ofSeconds(Allowance.seconds(wait))));
    }
}
