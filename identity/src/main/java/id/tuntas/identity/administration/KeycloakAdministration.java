package id.tuntas.identity.administration;

import id.tuntas.identity.changes.ChangeWatch;
import id.tuntas.identity.directory.AllowedActions;
import id.tuntas.identity.directory.Directory;
import id.tuntas.identity.directory.KeycloakCalls;
import id.tuntas.identity.directory.KeycloakServer;
import id.tuntas.platform.web.TuntasProperties;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.keycloak.admin.client.resource.RealmResource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the commands together, in front of guarded calls, in front of Keycloak. */
@Configuration(proxyBeanMethods = false)
class KeycloakAdministration {

    /** Changes wait longer than readings, and for a mail server too. */
    private static final String CHANGES = "keycloak-changes";

    private final KeycloakServer server;
    private final AdministrationProperties properties;
    private final KeycloakCalls calls;

    KeycloakAdministration(
            KeycloakServer server,
            AdministrationProperties properties,
            CircuitBreakerRegistry breakers,
            RetryRegistry retries,
            TimeLimiterRegistry limiters) {
        this.server = server;
        this.properties = properties;
        this.calls =
                new KeycloakCalls(
                        breakers.circuitBreaker(CHANGES),
                        retries.retry(CHANGES),
                        limiters.timeLimiter(CHANGES));
    }

    @Bean
    AgencyRegister agencyRegister(TuntasProperties tuntas) {
        return new KeycloakAgencyRegister(asIdentity(tuntas), calls);
    }

    @Bean
    PeopleRegister peopleRegister(TuntasProperties tuntas) {
        return new KeycloakPeopleRegister(asIdentity(tuntas), calls, properties);
    }

    @Bean
    SystemRegister systemRegister(TuntasProperties tuntas, Clock clock) {
        return new KeycloakSystemRegister(
                as(properties.clientsId(), properties.clientsSecret()),
                asIdentity(tuntas),
                calls,
                clock);
    }

    private RealmResource asIdentity(TuntasProperties tuntas) {
        return as(tuntas.clientId(), Optional.ofNullable(tuntas.clientSecret()).orElse(""));
    }

    private RealmResource as(String client, String secret) {
        return server.as(client, secret, properties.connectTimeout(), properties.readTimeout())
                .realm(server.realm());
    }

    @Bean
    Commands commands(Directory directory, ChangeWatch watch) {
        return new Commands(directory, watch);
    }

    @Bean
    AllowedActions allowedActions() {
        return new AdministrativeActions();
    }

    @Bean
    AdministeringAgencies administeringAgencies(AgencyRegister agencies, Directory directory) {
        return new AdministeringAgencies(agencies, directory);
    }

    @Bean
    InvitingPeople invitingPeople(PeopleRegister people, AgencyRegister agencies) {
        return new InvitingPeople(people, agencies, new Changeable(people));
    }

    @Bean
    ChangingPeople changingPeople(PeopleRegister people, AgencyRegister agencies) {
        return new ChangingPeople(people, agencies, new Changeable(people));
    }

    @Bean
    RunningSystems runningSystems(SystemRegister systems) {
        return new RunningSystems(systems, new SecureRandom());
    }
}
