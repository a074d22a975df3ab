package id.tuntas.gateway.headers;

import id.tuntas.gateway.console.ConsolePolicy;
import id.tuntas.gateway.routes.GatewayProperties;
import id.tuntas.platform.web.TuntasProperties;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Which headers pass the gateway, in and out. */
@Configuration(proxyBeanMethods = false)
class HeaderRules {

    /** Last of all, for Spring Cloud Gateway's own filters drop X-Forwarded-* again. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    RequestHttpHeadersFilter headersFromOutside(GatewayProperties gateway) {
        HeadersFromOutside rules = new HeadersFromOutside(gateway.publicUrl());
        return (headers, request) ->
                rules.cleaned(headers, request.servletRequest().getRemoteAddr());
    }

    @Bean
    SecurityHeaders securityHeaders(GatewayProperties gateway, TuntasProperties tuntas) {
        return new SecurityHeaders(gateway.publicUrl(), ConsolePolicy.of(tuntas.issuer()));
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ResponseHttpHeadersFilter headersFromServices(SecurityHeaders ours) {
        return (headers, _) -> ours.without(headers);
    }

    /** First of all, so that refusals of the security chain carry them too. */
    @Bean
    FilterRegistrationBean<Filter> securityHeadersFirst(SecurityHeaders ours) {
        FilterRegistrationBean<Filter> registration =
                new FilterRegistrationBean<>((request, response, chain) -> {
                    HttpServletResponse http = (HttpServletResponse) response;
                    ours.of(((HttpServletRequest) request).getRequestURI())
                            .forEach(http::setHeader);
                    chain.doFilter(request, response);
                });
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
