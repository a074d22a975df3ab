package id.tuntas.gateway.routes;

import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemType;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Stands before one service: says plainly that it is away or late, and stops asking it for a while
 * when it keeps failing. What the service answers passes unchanged, whatever its status.
 */
final class Guard implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final ProblemType UNAVAILABLE = ProblemType.of("service-unavailable");
    private static final ProblemType TIMEOUT = ProblemType.of("service-timeout");

    private final String service;
    private final CircuitBreaker breaker;
    private final Watch watch;
    private final UnaryOperator<ServerResponse> ending;

    Guard(String service, CircuitBreaker breaker, Watch watch) {
        this(service, breaker, watch, ClosedWhenWritten::new);
    }

    private Guard(
            String service,
            CircuitBreaker breaker,
            Watch watch,
            UnaryOperator<ServerResponse> ending) {
        this.service = service;
        this.breaker = breaker;
        this.watch = watch;
        this.ending = ending;
    }

    /** The same for answers that go on. */
    Guard ofStreams() {
        return new Guard(
                service,
                breaker,
                watch,
                answer -> new CancelledWhenGone(new ClosedWhenWritten(answer)));
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
            throws Exception {
        if (!breaker.tryAcquirePermission()) {
            throw unavailable(null);
        }
        Watch.Call call = watch.start(breaker);
        try {
            ServerResponse answer = next.handle(request);
            call.ended(failed(answer));
            return ending.apply(answer);
        } catch (ResourceAccessException e) {
            throw away(call, e);
        } catch (Exception e) {
            // Not the service's doing.
            call.forgotten();
            throw e;
        }
    }

    private Problem away(Watch.Call call, ResourceAccessException e) {
        if (!(e.getCause() instanceof IOException cause)) {
            call.forgotten();
            throw e;
        }
        return switch (cause) {
            case ConnectionRequestTimeoutException _ -> {
                // Our own pool is used up, perhaps by others: that is no sign against this service.
                call.forgotten();
                yield unavailable(cause);
            }
            case ConnectTimeoutException _ -> {
                call.ended(true);
                yield unavailable(cause);
            }
            case SocketTimeoutException _ -> {
                call.ended(true);
                yield Problem.of(TIMEOUT, cause).with("service", service);
            }
            default -> {
                call.ended(true);
                yield unavailable(cause);
            }
        };
    }

    private Problem unavailable(@Nullable Throwable cause) {
        Problem problem = cause == null ? Problem.of(UNAVAILABLE) : Problem.of(UNAVAILABLE, cause);
        return problem.with("service", service).retryAfter(openFor());
    }

    private Duration openFor() {
        long millis =
                breaker.getCircuitBreakerConfig().getWaitIntervalFunctionInOpenState().apply(1);
        return Duration.ofSeconds(Math.ceilDiv(millis, 1_000));
    }

    /**
     * A 503 with a problem comes from a service that lives and says what it lacks for this one
     * operation. Closing its other operations for that would only spread the outage.
     */
    private static boolean failed(ServerResponse answer) {
        HttpStatusCode status = answer.statusCode();
        if (status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
            return !MediaType.APPLICATION_PROBLEM_JSON.isCompatibleWith(
                    answer.headers().getContentType());
        }
        return status.is5xxServerError();
    }
}
