package id.tuntas.standalone.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.standalone.parts.Folders;
import id.tuntas.standalone.parts.PartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ARunningSystemIT {
    @TempDir static Path folder;

    private static RunningSystem system;

    @BeforeAll
    static void start() throws IOException {
        System.setProperty("tuntas.checkout", StandInCheckout.in(folder).toString());
        system = RunningSystem.onFreePorts(folder.resolve("data of a run"), 2);
    }

    @AfterAll
    static void stop() {
        system.close();
        assertThat(system.members()).noneMatch(Member::isAlive);
        System.clearProperty("tuntas.checkout");
    }

    @Test
    void tellsServicesWhereTheOthersAreAndEachItsOwnSecretOnly() throws Exception {
        assertThat(environment(Service.CASES, "TUNTAS_MONGODB_URI"))
                .isEqualTo(system.parts().mongodb().uri());
        assertThat(environment(Service.CASES, "TUNTAS_REFERRALS_URL"))
                .isEqualTo(
                        system.replicas(Service.REFERRALS).stream()
                                .map(replica -> replica.url().toString())
                                .collect(Collectors.joining(",")))
                .contains(",");
        assertThat(environment(Service.CASES, "TUNTAS_CLIENT_SECRET"))
                .isEqualTo(system.parts().secret("TUNTAS_CASES_SECRET"));
        assertThat(environment(Service.GATEWAY, "TUNTAS_CLIENT_SECRET"))
                .isEqualTo(system.parts().secret("TUNTAS_BFF_SECRET"));
        assertThat(environment(Service.GATEWAY, "TUNTAS_SESSION_KEY"))
                .isEqualTo(system.parts().secret("TUNTAS_SESSION_KEY"));
        assertThat(environment(Service.CASES, "TUNTAS_SESSION_KEY")).isEqualTo("null");
        assertThat(environment(Service.CASES, "TUNTAS_DEMO_PASSWORD")).isEqualTo("null");
    }

    @Test
    void killsAndStartsOneServiceAloneWithMoreEnvironment() throws Exception {
        long cases = system.pid(Service.CASES);
        long referrals = system.pid(Service.REFERRALS);

        system.kill(Service.REFERRALS);
        assertThat(system.isAlive(Service.REFERRALS)).isFalse();
        system.start(Service.REFERRALS, Map.of("TRIAL", "one"));

        assertThat(environment(Service.REFERRALS, "TRIAL")).isEqualTo("one");
        assertThat(system.pid(Service.REFERRALS)).isNotEqualTo(referrals);
        assertThat(system.pid(Service.CASES)).isEqualTo(cases);
        system.restart(Service.REFERRALS);
        assertThat(environment(Service.REFERRALS, "TRIAL")).isEqualTo("null");
    }

    @Test
    void killsAndStartsOneReplicaAloneUnderItsOwnName() {
        ServiceProcess first = system.replicas(Service.CASES).getFirst();
        ServiceProcess second = system.replicas(Service.CASES).getLast();
        long before = first.pid();

        second.kill();
        assertThat(system.isAlive(Service.CASES)).isFalse();
        assertThat(first.isAlive()).isTrue();
        system.start(Service.CASES, Map.of());

        assertThat(second.isAlive()).isTrue();
        assertThat(first.pid()).isEqualTo(before);
        assertThat(system.properties())
                .containsEntry("pid.case-service", Long.toString(before))
                .containsEntry("pid.case-service-2", Long.toString(second.pid()));
    }

    @Test
    void startsOneMoreThatTheOthersDoNotKnowOf() throws Exception {
        ServiceProcess beside = system.beside(Service.CASES, Map.of("TUNTAS_ISSUER", "mine"));
        try {
            assertThat(beside.url()).isNotEqualTo(system.url(Service.CASES));
            assertThat(environment(Service.REFERRALS, "TUNTAS_CASES_URL"))
                    .doesNotContain(beside.url().toString());
        } finally {
            beside.kill();
        }
    }

    @Test
    void givesTokensOfItsOwnKeycloak() {
        assertThat(system.parts().keycloak().tokenOf("budi")).isNotEmpty();
    }

    @Test
    void startsNothingOnDataWhoseSecretsAreGone(@TempDir Path other) {
        Folders.create(other.resolve("keycloak"));

        assertThatThrownBy(() -> RunningSystem.onFreePorts(other))
                .isInstanceOf(PartFailure.class)
                .hasMessageContaining("The secrets of this data are gone")
                .hasMessageContaining("./tuntas up --fresh");
        assertThat(other.resolve("secrets.properties")).doesNotExist();
    }

    @Test
    void leavesNothingBehindWhenAPortIsTaken(@TempDir Path other) throws Exception {
        PortChoice free = PortChoice.free();
        try (ServerSocket _ = new ServerSocket(free.kafka(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> RunningSystem.start(other, free, Progress.NONE))
                    .isInstanceOf(PartFailure.class)
                    .hasMessageContaining("Port " + free.kafka() + " is taken: kafka needs it")
                    .hasMessageContaining("TUNTAS_KAFKA_PORT");
        }
        assertThat(other).isDirectoryNotContaining("glob:**.log");
    }

    private static String environment(Service service, String name) throws Exception {
        URI uri = system.url(service).resolve("/environment/" + name);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(uri).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
