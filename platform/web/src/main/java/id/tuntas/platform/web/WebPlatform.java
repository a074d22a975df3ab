package id.tuntas.platform.web;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Problems, parameters, bodies and JSON, the same in every service. */
@AutoConfiguration(after = SecurityPlatform.class, before = WebMvcAutoConfiguration.class)
@EnableConfigurationProperties(TuntasProperties.class)
@Import(ProblemAdvice.class)
public final class WebPlatform {

    /** A field nobody knows is a mistake that the client should hear of, not one to swallow. */
    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return json ->
                json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .changeDefaultPropertyInclusion(inclusion ->
                                inclusion.withValueInclusion(
                                        com.fasterxml.jackson.annotation.JsonInclude.Include
                                                .NON_NULL));
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ProblemResponses problemResponses(JsonMapper json) {
        return new ProblemResponses(json);
    }

    @Bean
    @ConditionalOnProperty("tuntas.fingerprint-key")
    Fingerprints fingerprints(TuntasProperties properties) {
        String key = properties.fingerprintKey();
        return new Fingerprints(Base64.getDecoder().decode(key == null ? "" : key));
    }

    @Bean
    FilterRegistrationBean<BodyFilter> bodyFilter(
            TuntasProperties properties, ProblemResponses problems) {
        FilterRegistrationBean<BodyFilter> registration =
                new FilterRegistrationBean<>(new BodyFilter(properties.maxBody(), problems));
        // Behind the security chain: who is not allowed in has no body read.
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

    @Bean
    @ConditionalOnProperty("tuntas.fingerprint-key")
    WebMvcConfigurer requestArguments(
            Fingerprints fingerprints, JwtDecoder decoder, TokenReader reader) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new RequestArguments(fingerprints, decoder, reader));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new KeyOnEveryPost());
            }
        };
    }

    @Bean
    @ConditionalOnProperty("tuntas.client-id")
    ServiceTokens serviceTokens(TuntasProperties properties) {
        return new ServiceTokens(properties);
    }

    @Bean
    TrainingOnly trainingOnly(TuntasProperties properties) {
        return new TrainingOnly(properties.mode());
    }
}
