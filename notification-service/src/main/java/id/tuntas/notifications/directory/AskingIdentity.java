package id.tuntas.notifications.directory;

import id.tuntas.platform.web.HttpClients;
import id.tuntas.platform.web.ServiceTokens;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class AskingIdentity {

    private static final String IDENTITY = "identity";

    @Bean
    People people(
            DirectoryProperties properties,
            ServiceTokens tokens,
            CircuitBreakerRegistry breakers,
            RetryRegistry retries) {
        RestClient identity =
                RestClient.builder()
                        .baseUrl(properties.identityUrl().first())
                        .requestInterceptor(properties.identityUrl().spread())
                        .requestFactory(
                                HttpClients.factory(
                                        properties.identity().connect(),
                                        properties.identity().read()))
                        .build();
        return new RememberingPeople(
                new IdentityPeople(
                        identity,
                        tokens,
                        breakers.circuitBreaker(IDENTITY),
                        retries.retry(IDENTITY)),
                properties.identity().freshFor());
    }
}
