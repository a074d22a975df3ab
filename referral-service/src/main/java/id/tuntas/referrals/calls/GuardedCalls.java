package id.tuntas.referrals.calls;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.springframework.web.client.ResourceAccessException;

/**
 * Calls to one other service: a time limit, inside a breaker, inside a retry, inside a bulkhead.
 * The breaker counts each try; a service that hangs holds no caller longer than the limit, and only
 * so many of them.
 */
public final class GuardedCalls implements AutoCloseable {

    private final Bulkhead bulkhead;
    private final Retry retry;
    private final CircuitBreaker breaker;
    private final TimeLimiter limiter;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    GuardedCalls(Bulkhead bulkhead, Retry retry, CircuitBreaker breaker, TimeLimiter limiter) {
        this.bulkhead = bulkhead;
        this.retry = retry;
        this.breaker = breaker;
        this.limiter = limiter;
    }

    /**
     * @param call runs on another thread: it has the request's tokens handed to it
     * @throws NoAnswer where there was none in time
     */
    public <T> T answer(Callable<T> call) {
        Callable<T> limited =
                TimeLimiter.decorateFutureSupplier(limiter, () -> threads.submit(call));
        try {
            return Bulkhead.decorateCallable(
                            bulkhead,
                            Retry.decorateCallable(
                                    retry, CircuitBreaker.decorateCallable(breaker, limited)))
                    .call();
        } catch (CallNotPermittedException
                | BulkheadFullException
                | TimeoutException
                | ResourceAccessException e) {
            throw new NoAnswer(bulkhead.getName(), e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
