package id.tuntas.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.identity.Demo;
import id.tuntas.identity.Identity;
import id.tuntas.identity.Identity.Answer;
import id.tuntas.identity.Wire;
import id.tuntas.standalone.parts.KeycloakRealm;
import id.tuntas.standalone.parts.Parts;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "tuntas.directory.fresh-for=1ms",
            // Only the limiter can end a wait in time.
            "tuntas.directory.read-timeout=60s",
            "resilience4j.circuitbreaker.instances.keycloak.wait-duration-in-open-state=500ms"
        })
class WhileKeycloakIsAwayIT {

    private static final Wire WIRE =
            Wire.to(URI.create(Parts.shared().keycloak().issuer()).getPort());

    private final KeycloakRealm keycloak = Parts.shared().keycloak();

    @LocalServerPort int port;
    @Autowired CircuitBreakerRegistry breakers;

    private Identity identity;
    private CircuitBreaker breaker;

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) {
        Demo.register(registry);
        registry.add("tuntas.directory.keycloak-url", () -> "http://127.0.0.1:" + WIRE.port());
    }

    @BeforeEach
    void known() {
        identity = new Identity(port);
        breaker = breakers.circuitBreaker("keycloak");
        breaker.reset();
        assertThat(ask("/me").status()).isEqualTo(200);
        assertThat(ask("/people").status()).isEqualTo(200);
    }

    @AfterEach
    void mended() {
        WIRE.mend();
    }

    @AfterAll
    static void closed() throws IOException {
        WIRE.close();
    }

    @Test
    void whatWasAskedForBeforeIsStillAnswered() {
        WIRE.cut();

        assertThat(ask("/me").status()).isEqualTo(200);
        assertThat(ask("/agencies?kind=POLICE").items("id")).hasSize(3);
        assertThat(ask("/people").items("id")).containsExactly(Demo.person("budi"));
    }

    @Test
    void whatWasNotIsAProblemThatSaysWhenToComeBack() {
        WIRE.cut();

        Answer answer = askAboutAStranger();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("/problems/directory-unavailable");
        assertThat(answer.headers().getFirst("Retry-After")).isEqualTo("5");
        assertThat(answer.text()).doesNotContain("127.0.0.1", "ProcessingException", "Connection");
    }

    @Test
    void theBreakerOpensAndKeycloakIsLeftAlone() {
        WIRE.cut();
        Awaitility.await()
                .until(() -> {
                    askAboutAStranger();
                    return breaker.getState() == CircuitBreaker.State.OPEN;
                });
        breaker.transitionToForcedOpenState();
        int before = WIRE.connections();

        assertThat(askAboutAStranger().status()).isEqualTo(503);

        assertThat(WIRE.connections()).isEqualTo(before);
    }

    @Test
    void oneThatHangsHoldsNobodyLongerThanTheLimit() {
        WIRE.holdStill();
        long start = System.nanoTime();

        Answer answer = askAboutAStranger();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void afterItsReturnEverythingIsAnsweredAgain() {
        WIRE.cut();
        for (int i = 0; i < 5; i++) {
            askAboutAStranger();
        }
        WIRE.mend();

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(askAboutAStranger().status()).isEqualTo(404));
        assertThat(breaker.getState()).isNotEqualTo(CircuitBreaker.State.OPEN);
    }

    @Test
    void theServiceItselfStaysReady() {
        WIRE.cut();
        askAboutAStranger();

        assertThat(identity.getUnsigned("/actuator/health/readiness").status()).isEqualTo(200);
    }

    private Answer ask(String path) {
        return identity.get("/api/v1" + path, keycloak.tokenOf("budi"));
    }

    /** Somebody who was not asked about before, so that nothing is remembered. */
    private Answer askAboutAStranger() {
        return ask("/people/stranger-" + System.nanoTime());
    }
}
