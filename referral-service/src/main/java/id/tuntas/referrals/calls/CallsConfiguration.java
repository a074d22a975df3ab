package id.tuntas.referrals.calls;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One set of guards for each service that is called; their figures are in application.yaml. */
@Configuration(proxyBeanMethods = false)
class CallsConfiguration {

    @Bean
    GuardedCalls caseServiceCalls(
            BulkheadRegistry bulkheads,
            RetryRegistry retries,
            CircuitBreakerRegistry breakers,
            TimeLimiterRegistry limiters) {
        return calls("case-service", bulkheads, retries, breakers, limiters);
    }

    @Bean
    GuardedCalls identityCalls(
            BulkheadRegistry bulkheads,
            RetryRegistry retries,
            CircuitBreakerRegistry breakers,
            TimeLimiterRegistry limiters) {
        return calls("identity", bulkheads, retries, breakers, limiters);
    }

    private static GuardedCalls calls(
            String name,
            BulkheadRegistry bulkheads,
            RetryRegistry retries,
            CircuitBreakerRegistry breakers,
            TimeLimiterRegistry limiters) {
        return new GuardedCalls(
                bulkheads.bulkhead(name),
                retries.retry(name),
                breakers.circuitBreaker(name),
                limiters.timeLimiter(name));
    }
}
