package id.tuntas.identity.changes;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.identity.Console;
import id.tuntas.identity.Demo;
import id.tuntas.standalone.parts.Parts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From an act in Keycloak's console to the refusal of a token that has not ended, end to end. */
class RevokingAccessIT {

    private static final Logger log = LoggerFactory.getLogger(RevokingAccessIT.class);

    private final String prefix = "it" + Long.toHexString(System.nanoTime());
    private final Console console = Console.ofSharedParts();
    private final List<Replica> replicas = new ArrayList<>();
    private final String username = "r" + Long.toHexString(System.nanoTime());
    private String person = "";

    @BeforeEach
    void aPersonAtWork() {
        person = console.createPerson(username);
        console.join(person, Demo.agency("polres-nunukan"));
        console.grant(person, "liaison");
    }

    @AfterEach
    void gone() {
        replicas.forEach(Replica::close);
        console.delete("/users/" + person);
    }

    @Test
    void aPersonSwitchedOffIsRefusedByEveryReplicaWithinAMinute() {
        Replica one = start();
        Replica other = start();
        String token = token();
        assertThat(status(one, token)).isEqualTo(200);
        assertThat(status(other, token)).isEqualTo(200);
        long from = System.nanoTime();

        console.switchPerson(person, false);

        for (Replica each : List.of(one, other)) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> status(each, token) == 401);
            log.info("refused after {} ms", Duration.ofNanos(System.nanoTime() - from).toMillis());
        }
        assertThat(one.identity.get("/api/v1/me", token).problem())
                .isEqualTo("/problems/access-revoked");
        assertThat(status(one, Parts.shared().keycloak().tokenOf("budi"))).isEqualTo(200);
    }

    @Test
    void whatWasRevokedWhileNoReplicaRanIsRevokedByTheFirstThatStarts() {
        start().close();
        replicas.clear();
        String token = token();
        console.leave(person, Demo.agency("polres-nunukan"));

        Replica later = start();

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> status(later, token) == 401);
    }

    @Test
    void aPersonWhoSignsInAgainAfterARoleWasTakenAwayIsLetIn() {
        Replica one = start();
        String token = token();
        console.withdraw(person, "liaison");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> status(one, token) == 401);

        assertThat(status(one, token())).isEqualTo(200);
    }

    private Replica start() {
        Replica replica = new Replica(prefix);
        replicas.add(replica);
        return replica;
    }

    private String token() {
        return Parts.shared().keycloak().login(username, Console.PASSWORD).accessToken();
    }

    private static int status(Replica replica, String token) {
        return replica.identity.get("/api/v1/me", token).status();
    }
}
