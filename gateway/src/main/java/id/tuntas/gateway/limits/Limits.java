package id.tuntas.gateway.limits;

import id.tuntas.platform.web.ProblemResponses;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where calls are counted. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitProperties.class)
class Limits {

    @Bean
    Limiter limiter(ProblemResponses problems, MeterRegistry metrics) {
        return new Limiter(problems, metrics);
    }

    @Bean
    FilterRegistrationBean<StrangersFilter> strangers(LimitProperties limits, Limiter limiter) {
        Allowance strangers =
                new Allowance("strangers", limits.strangers(), TimeMeter.SYSTEM_NANOTIME);
        FilterRegistrationBean<StrangersFilter> registration =
                new FilterRegistrationBean<>(new StrangersFilter(strangers, limiter));
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<CallersFilter> callers(LimitProperties limits, Limiter limiter) {
        FilterRegistrationBean<CallersFilter> registration =
                new FilterRegistrationBean<>(
                        new CallersFilter(
                                new Allowance("calls", limits.calls(), TimeMeter.SYSTEM_NANOTIME),
                                limits.some().entrySet().stream()
                                        .map(some -> counted(some.getKey(), some.getValue()))
                                        .toList(),
                                limiter));
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1);
        return registration;
    }

    private static CallersFilter.Counted counted(String name, LimitProperties.Some some) {
        return CallersFilter.Counted.of(
                new Allowance(name, some.limit(), TimeMeter.SYSTEM_NANOTIME),
                some.method(),
                some.paths());
    }
}
