package id.tuntas.identity.directory;

import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ServerErrorException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;

/**
 * One call to Keycloak at a time: time limit inside breaker inside retry, so that the breaker
 * counts each try and a hanging Keycloak holds no caller longer than the limit.
 */
public final class KeycloakCalls implements AutoCloseable {

    public static final String NAME = "keycloak";

    /** A breaker that has opened asks again after as long. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final CircuitBreaker breaker;
    private final Retry retry;
    private final TimeLimiter limiter;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public KeycloakCalls(CircuitBreaker breaker, Retry retry, TimeLimiter limiter) {
        this.breaker = breaker;
        this.retry = retry;
        this.limiter = limiter;
    }

    /**
     * @throws Problem {@code /problems/directory-unavailable}
     */
    public <T> T answer(Callable<T> call) {
        try {
            return retry.executeCallable(
                    CircuitBreaker.decorateCallable(
                            breaker,
                            TimeLimiter.decorateFutureSupplier(
                                    limiter, () -> threads.submit(call))));
        } catch (CallNotPermittedException
                | TimeoutException
                | ProcessingException
                | ServerErrorException e) {
            throw Problem.of(ProblemTypes.DIRECTORY_UNAVAILABLE, e).retryAfter(RETRY_AFTER);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty where Keycloak has no such thing. */
    public <T> Optional<T> find(Callable<T> call) {
        try {
            return Optional.of(answer(call));
        } catch (NotFoundException _) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
