package id.tuntas.e2e.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.Call;
import id.tuntas.e2e.client.Gateway;
import id.tuntas.e2e.journeys.Running;
import id.tuntas.platform.web.HostileTokens;
import id.tuntas.platform.web.TestIssuer;
import id.tuntas.standalone.launcher.Service;
import id.tuntas.standalone.launcher.ServiceProcess;
import id.tuntas.standalone.parts.LoginAnswer;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Each of the five services, as it runs, and each behind the gateway. No realm signs most of these
 * tokens, so that one more process of each service is started beside the system, with an issuer
 * that signs anything, on databases and topics of its own.
 */
class RefusingHostileTokensIT {
    private static final String QUEUE = "/api/v1/queue";
    private static final String COUNTS = "/api/v1/notifications/counts";

    /** What a liaison's good token gets from each service without anything in the stores. */
    private static final Map<Service, String> ASKED =
            Map.of(
                    Service.CASES, "/api/v1/cases",
                    Service.REFERRALS, QUEUE,
                    Service.NOTIFICATIONS, COUNTS,
                    Service.IDENTITY, "/api/v1/people/p1/mail-address",
                    Service.GATEWAY, QUEUE);

    private static final TestIssuer ISSUER = new TestIssuer();
    private static final HostileTokens TOKENS = new HostileTokens(ISSUER);
    private static final List<ServiceProcess> STARTED = new ArrayList<>();
    private static final Map<Service, URI> BESIDE = new ConcurrentHashMap<>();

    @BeforeAll
    static void startBeside() {
        List<Service> behind =
                List.of(Service.IDENTITY, Service.CASES, Service.REFERRALS, Service.NOTIFICATIONS);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<ServiceProcess>> starting =
                    behind.stream()
                            .map(each -> CompletableFuture.supplyAsync(() -> start(each), threads))
                            .toList();
            starting.forEach(each -> STARTED.add(each.join()));
        }
        STARTED.add(start(Service.GATEWAY));
    }

    @AfterAll
    static void stopBeside() {
        STARTED.forEach(ServiceProcess::kill);
        ISSUER.close();
    }

    @Test
    void takesTheGoodTokenThatTheHostileOnesDifferFrom() {
        assertThat(doors())
                .hasSize(8)
                .allSatisfy((name, door) -> {
                    Answer answer = ask(door, TOKENS.good());
                    assertThat(answer.status()).as(name).isIn(200, 403);
                    assertThat(answer.problem()).as(name).isIn("", "not-allowed");
                });
    }

    @Test
    void refusesEachTokenThatProvesNothing() {
        assertThat(TOKENS.unauthenticated()).hasSizeGreaterThanOrEqualTo(25);
        assertThat(wrong(TOKENS.unauthenticated(), 401, "unauthenticated")).isEmpty();
    }

    @Test
    void refusesEachTokenThatSpeaksForNoOneAgency() {
        assertThat(wrong(TOKENS.withoutOneAgency(), 403, "agency-not-single")).isEmpty();
    }

    @Test
    void refusesWhatTheRealmItselfGivesForOtherUses() {
        LoginAnswer login =
                Running.TUNTAS
                        .realm()
                        .login("budi", Running.SYSTEM.parts().secret("TUNTAS_DEMO_PASSWORD"));
        List<HostileTokens.Hostile> others =
                List.of(
                        new HostileTokens.Hostile("the ID token", login.idToken()),
                        new HostileTokens.Hostile("the refresh token", login.refreshToken()),
                        new HostileTokens.Hostile(
                                "for another audience",
                                Running.TUNTAS.realm().serviceToken("svc-wrong-audience")),
                        new HostileTokens.Hostile(
                                "for Keycloak's own API",
                                Running.TUNTAS.realm().serviceToken("tuntas-identity")));

        ASKED.forEach((service, path) -> {
            Door door = new Door(Running.SYSTEM.url(service), path);
            assertThat(ask(door, login.accessToken()).status()).isIn(200, 403);
            assertThat(others)
                    .allSatisfy(each ->
                            assertThat(ask(door, each.token()).status())
                                    .as("%s at %s", each, service)
                                    .isEqualTo(401));
        });
    }

    /** Where a token is shown. */
    private record Door(URI url, String path) {}

    private static List<String> wrong(
            List<HostileTokens.Hostile> tokens, int status, String problem) {
        List<String> wrong = new ArrayList<>();
        doors().forEach((name, door) ->
                tokens.forEach(each -> {
                    Answer answer = ask(door, each.token());
                    if (answer.status() != status || !answer.problem().equals(problem)) {
                        wrong.add(each + " at " + name + " gets " + answer.inShort());
                    }
                }));
        return wrong;
    }

    private static Map<String, Door> doors() {
        Map<String, Door> doors = new LinkedHashMap<>();
        ASKED.forEach((service, path) -> {
            if (service != Service.GATEWAY) {
                doors.put(service.serviceName(), new Door(beside(service), path));
            }
            doors.put("gateway to " + path, new Door(beside(Service.GATEWAY), path));
        });
        return doors;
    }

    private static URI beside(Service service) {
        return Optional.ofNullable(BESIDE.get(service)).orElseThrow();
    }

    private static Answer ask(Door door, String token) {
        return new Gateway(door.url()).send(Call.get(door.path()), Optional.of(token));
    }

    private static ServiceProcess start(Service service) {
        String own = "hostile_" + service.name().toLowerCase(Locale.ROOT);
        Map<String, String> environment =
                new HashMap<>(
                        Map.of(
                                "TUNTAS_ISSUER",
                                ISSUER.issuer(),
                                "TUNTAS_MONGODB_DATABASE",
                                own,
                                "TUNTAS_TOPIC_PREFIX",
                                "hostile"));
        BESIDE.forEach(
                (other, url) -> environment.put("TUNTAS_" + other.name() + "_URL", url.toString()));
        ServiceProcess started = Running.SYSTEM.beside(service, environment);
        BESIDE.put(service, started.url());
        return started;
    }
}
