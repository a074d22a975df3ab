package id.tuntas.gateway.refusals;

import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemResponses;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** What is turned away before any route is looked at. */
@Configuration(proxyBeanMethods = false)
class Refusals {

    /** Behind the security chain, as the limit on bodies is. */
    @Bean
    FilterRegistrationBean<BodylessMethods> bodylessMethods(ProblemResponses problems) {
        FilterRegistrationBean<BodylessMethods> registration =
                new FilterRegistrationBean<>(new BodylessMethods(problems));
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }

    /**
     * A path that tries to be read in two ways ({@code //}, {@code ;}, {@code %2F}) leads nowhere.
     */
    @Bean
    RequestRejectedHandler ambiguousPaths(ProblemResponses problems) {
        return (request, response, _) -> problems.write(request, response, Problem.notFound());
    }

    /** Else Tomcat refuses {@code %2F} by itself, with a page instead of a problem. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> encodedSlashesToTheFirewall() {
        return tomcat ->
                tomcat.addConnectorCustomizers(connector ->
                        connector.setEncodedSolidusHandling(
                                EncodedSolidusHandling.PASS_THROUGH.getValue()));
    }
}
