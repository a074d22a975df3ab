package id.tuntas.standalone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.tuntas.standalone.launcher.Program.Outcome;
import id.tuntas.standalone.parts.Parts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The program as {@code ./tuntas} runs it, from up to down; each step builds on the one before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TheCommandLineIT {
    @TempDir static Path folder;

    private static final PortChoice PORTS = PortChoice.free();

    @BeforeAll
    static void layOut() throws IOException {
        StandInCheckout.in(folder);
    }

    @AfterAll
    static void end() throws Exception {
        run("down");
    }

    @Test
    @Order(1)
    void saysThatNothingRuns() throws Exception {
        assertThat(run("status").output()).contains("Nothing runs here. Start it: ./tuntas up");
        assertThat(run("down").code()).isZero();
    }

    @Test
    @Order(2)
    void returnsWhenEverythingIsReady() throws Exception {
        Outcome up = run("up", "--detach");

        assertThat(up.output())
                .contains("DATA LATIHAN", "mongodb", "kafka", "keycloak", "ready after")
                .contains("Tuntas is ready at http://127.0.0.1:" + PORTS.of(Service.GATEWAY))
                .contains("budi", "liaison", "polres-nunukan");
        assertThat(up.code()).isZero();
        Outcome status = run("status");
        assertThat(status.output()).contains("case-service", "ready").doesNotContain("down");
        assertThat(status.code()).isZero();
    }

    @Test
    @Order(3)
    void refusesToRunTwice() throws Exception {
        Outcome second = run("up");

        assertThat(second.code()).isEqualTo(Launcher.FAILED);
        assertThat(second.output()).contains("Tuntas runs here already");
    }

    @Test
    @Order(3)
    void keepsItsFilesFromOtherAccounts() throws Exception {
        assertThat(permissions(folder.resolve(".tuntas"))).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve(".tuntas/run/up.log"))).isEqualTo("rw-------");
        assertThat(permissions(systemFile())).isEqualTo("rw-------");
    }

    @Test
    @Order(3)
    void deletesNothingWhereAServerOfThePersonsOwnKeepsData() throws Exception {
        String uri = Parts.attach(systemFile()).mongodb().uri();
        try (MongoClient client = MongoClients.create(uri)) {
            client.getDatabase("tuntas_cases").getCollection("c").insertOne(new Document());
            client.getDatabase("another").getCollection("c").insertOne(new Document());
        }

        Outcome fresh = run(Map.of("MONGODB_URI", uri), "up", "--fresh");

        assertThat(fresh.code()).isEqualTo(Launcher.FAILED);
        assertThat(fresh.output())
                .contains("--fresh can't begin anew", ": tuntas_cases\n")
                .doesNotContain("another");
        assertThat(run("status").code()).isZero();
    }

    @Test
    @Order(4)
    void restartsOneServiceAlone() throws Exception {
        String before = pid("case-service");
        String other = pid("referral-service");

        assertThat(run("restart", "cases").output()).contains("case-service is ready again");

        assertThat(pid("case-service")).isNotEqualTo(before);
        assertThat(pid("referral-service")).isEqualTo(other);
        assertThat(run("restart", "nonsense").output()).contains("Nothing is named nonsense");
    }

    @Test
    @Order(4)
    void startsAServiceWithOtherSettingsUntilItsNextRestart() throws Exception {
        Outcome other = run("restart", "cases", "TRIAL=one=1", "SECOND=two");

        assertThat(other.output())
                .contains("with other settings until its next restart: TRIAL, SECOND.")
                .doesNotContain("one=1");
        assertThat(environment(Service.CASES, "TRIAL")).isEqualTo("one=1");
        assertThat(environment(Service.CASES, "SECOND")).isEqualTo("two");
        assertThat(run("restart", "cases").code()).isZero();
        assertThat(environment(Service.CASES, "TRIAL")).isEqualTo("null");
    }

    @Test
    @Order(4)
    void leavesAPartRunningThatIsGivenSettings() throws Exception {
        String before = pid("kafka");

        Outcome refused = run("restart", "kafka", "TRIAL=one");

        assertThat(refused.code()).isEqualTo(Launcher.FAILED);
        assertThat(refused.output()).contains("only a service takes settings");
        assertThat(pid("kafka")).isEqualTo(before);
    }

    @Test
    @Order(5)
    void showsLogsAndMails() throws Exception {
        assertThat(run("logs", "gateway").output()).contains("the stand-in listens on");
        assertThat(run("mail").output()).contains("0 mails");
    }

    @Test
    @Order(6)
    void startsADyingServiceAgainOnceAndSaysSo() throws Exception {
        String before = pid("gateway");
        endFromInside(PORTS.of(Service.GATEWAY));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !pid("gateway").equals(before));

        endFromInside(PORTS.of(Service.GATEWAY));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> said().contains("It stays down until"));

        assertThat(said())
                .contains("gateway ended by itself (exit code 7)", "is started again, this once");
        assertThat(run("status").code()).isEqualTo(Launcher.FAILED);
        assertThat(run("restart", "gateway").code()).isZero();
        assertThat(run("status").code()).isZero();
    }

    @Test
    @Order(7)
    void keepsItsDataOverAKilledSupervisorWhoseProcessesTheNextStartEnds() throws Exception {
        String secret = Parts.attach(systemFile()).secret("TUNTAS_CASES_SECRET");
        long mongodb = Long.parseLong(pid("mongodb"));
        long supervisor =
                Long.parseLong(
                        Files.readString(folder.resolve(".tuntas/run/supervisor"))
                                .split("@", 2)[0]);
        ProcessHandle.of(supervisor).orElseThrow().destroyForcibly();
        Awaitility.await()
                .until(() -> ProcessHandle.of(supervisor).filter(ProcessHandle::isAlive).isEmpty());
        assertThat(ProcessHandle.of(mongodb)).get().matches(ProcessHandle::isAlive);

        Outcome up = run("up", "-d");

        assertThat(up.output()).contains("Tuntas is ready");
        assertThat(ProcessHandle.of(mongodb).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(Parts.attach(systemFile()).secret("TUNTAS_CASES_SECRET")).isEqualTo(secret);
        assertThat(Parts.attach(systemFile()).keycloak().tokenOf("budi")).isNotEmpty();
    }

    @Test
    @Order(8)
    void endsEverythingAndKeepsTheData() throws Exception {
        List<String> pids = new ArrayList<>();
        for (String name : List.of("mongodb", "kafka", "keycloak", "mail", "gateway", "identity")) {
            pids.add(pid(name));
        }

        assertThat(run("down").output()).contains("Tuntas has ended");

        assertThat(pids)
                .allSatisfy(pid ->
                        assertThat(
                                        ProcessHandle.of(Long.parseLong(pid))
                                                .filter(ProcessHandle::isAlive))
                                .isEmpty());
        assertThat(folder.resolve(".tuntas/mongodb/data")).isNotEmptyDirectory();
        assertThat(systemFile()).doesNotExist();
    }

    private static Path systemFile() {
        return folder.resolve(".tuntas/run/system.properties");
    }

    private static String pid(String name) {
        return Parts.attach(systemFile()).property("pid." + name).orElse("none");
    }

    private static String said() throws IOException {
        return Files.readString(folder.resolve(".tuntas/run/up.log"));
    }

    private static String environment(Service service, String name) throws Exception {
        URI uri =
                URI.create("http://127.0.0.1:" + PORTS.of(service)).resolve("/environment/" + name);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(uri).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private static void endFromInside(int port) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest end =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/end")).build();
            client.send(end, HttpResponse.BodyHandlers.discarding());
        } catch (IOException _) {
            // It ended before it could answer, as it was asked to.
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static Outcome run(String... arguments) throws Exception {
        return run(Map.of(), arguments);
    }

    private static Outcome run(Map<String, String> more, String... arguments) throws Exception {
        return new Program(folder, PORTS).run(more, arguments);
    }
}
