package id.tuntas.identity.administration;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.identity.Demo;
import id.tuntas.identity.Identity;
import id.tuntas.identity.Identity.Answer;
import id.tuntas.identity.Wire;
import id.tuntas.standalone.parts.Parts;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "resilience4j.timelimiter.instances.keycloak.timeout-duration=30s")
class InvitingWhileKeycloakIsAwayIT {

    private static final Wire WIRE =
            Wire.to(URI.create(Parts.shared().keycloak().issuer()).getPort());

    @LocalServerPort int port;

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) {
        Demo.register(registry);
        registry.add("tuntas.directory.keycloak-url", () -> "http://127.0.0.1:" + WIRE.port());
    }

    @AfterAll
    static void closed() throws IOException {
        WIRE.close();
    }

    @Test
    void theCallerIsToldWhenToComeBackAndTheSameKeyThenInvitesOnce() {
        Invited ani = Invited.somebody();
        String token = Parts.shared().keycloak().tokenOf("indra");
        Identity identity = new Identity(port);
        Map<String, Object> body =
                Map.of("name", "Ani", "mail", ani.address(), "roles", List.of("liaison"));
        WIRE.cut();

        Answer away = identity.post("/api/v1/people", body, token, "once-" + ani.address());
        WIRE.mend();
        Answer back = identity.post("/api/v1/people", body, token, "once-" + ani.address());
        String person = "/api/v1/people/" + back.id();

        assertThat(away.status()).isEqualTo(503);
        assertThat(away.problem()).isEqualTo("/problems/directory-unavailable");
        assertThat(away.headers().getFirst("Retry-After")).isEqualTo("5");
        assertThat(back.status()).isEqualTo(201);
        assertThat(ani.mail().subject()).isEqualTo("Undangan ke Tuntas");
        assertThat(ani.mails()).hasSize(1);
        // The realm is shared: nobody else's test shall meet this person.
        identity.post(person + "/deactivation", Map.of("reason", "uji coba selesai"), token);
    }
}
