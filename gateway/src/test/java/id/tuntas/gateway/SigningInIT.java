package id.tuntas.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tuntas.standalone.parts.KeycloakRealm;
import id.tuntas.standalone.parts.Parts;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** People with a browser, two replicas of the gateway, and a real Keycloak and MongoDB. */
class SigningInIT {

    private static final String CASE = "/api/v1/cases/c1";
    private static final JsonMapper JSON = new JsonMapper();

    private static TwoGateways gateways;
    private static int one;
    private static int two;

    private final Tab tab = new Tab();

    @BeforeAll
    static void start() {
        gateways = TwoGateways.start();
        one = TwoGateways.port(gateways.one);
        two = TwoGateways.port(gateways.two);
    }

    @AfterAll
    static void stop() {
        gateways.close();
    }

    @BeforeEach
    void serviceAnswers() {
        Services.CASES.answers(200, "application/json", "{}");
    }

    @AfterEach
    void now() {
        gateways.clock.by(Duration.ZERO);
    }

    @Test
    void leadsOverKeycloakToWhereOneWantedToGo() {
        HttpResponse<String> start = tab.get(one, "/sign-in?to=/cases&lang=en");

        assertThat(start.statusCode()).isEqualTo(302);
        assertThat(Tab.location(start))
                .startsWith(Parts.shared().keycloak().issuer() + "/protocol/openid-connect/auth?")
                .contains(
                        "code_challenge_method=S256",
                        "ui_locales=en",
                        "redirect_uri=" + Parts.shared().keycloak().redirectUri());
        assertThat(tab.signIn(one, "budi", "/cases/c1")).isEqualTo("/cases/c1");
    }

    @Test
    void givesACallOfTheConsoleItsTokenAtAnyReplica() {
        tab.signIn(one, "budi", "/");

        assertThat(tab.get(two, CASE).statusCode()).isEqualTo(200);
        assertThat(Services.CASES.last().headers().getFirst("Authorization"))
                .startsWith("Bearer e");
        assertThat(Services.CASES.last().headers()).doesNotContainKeys("Cookie", "X-xsrf-token");
    }

    @Test
    void showsTheBrowserNoToken() {
        tab.signIn(one, "budi", "/");
        tab.get(one, "/session");
        tab.get(one, CASE);
        tab.post(one, "/sign-out", true);

        assertThat(tab.seen)
                .isNotEmpty()
                .noneMatch(text -> text.contains("eyJ"))
                .noneMatch(SigningInIT::holdsAToken);
    }

    private static boolean holdsAToken(String cookie) {
        String value = cookie.split(";", 2)[0].replaceFirst("^[^=]*=", "");
        try {
            return new String(Base64.getDecoder().decode(value), StandardCharsets.ISO_8859_1)
                    .contains("eyJ");
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    @Test
    void keepsNoTokenInTheStoreThatCanBeRead() {
        tab.signIn(one, "budi", "/");

        String stored =
                gateways.one
                        .getBean(MongoTemplate.class)
                        .getCollection("sessions")
                        .find()
                        .map(document ->
                                document.get("attr", org.bson.types.Binary.class).getData())
                        .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                        .into(new java.util.ArrayList<>())
                        .toString();
        assertThat(stored).contains("tokens").doesNotContain("eyJ");
        String id =
                new String(
                                Base64.getDecoder().decode(tab.cookies.get("tuntas")),
                                StandardCharsets.US_ASCII)
                        .split("\\.", -1)[0];
        Tab thief = new Tab();
        thief.cookies.put(
                "tuntas",
                Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.US_ASCII)));
        assertThat(thief.get(one, CASE).statusCode()).isEqualTo(401);
    }

    @Test
    void tellsTheConsoleWhoIsSignedInWithoutProlongingIt() {
        assertThat(json(tab.get(one, "/session")).path("signedIn").asBoolean(true)).isFalse();
        tab.signIn(one, "budi", "/");

        HttpResponse<String> answer = tab.get(one, "/session");
        JsonNode told = json(answer);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(told.path("signedIn").asBoolean()).isTrue();
        assertThat(told.path("name").asString()).isNotBlank();
        assertThat(told.path("roles")).isNotEmpty();
        assertThat(told.path("agency").path("id").asString()).isNotBlank();
        Instant idleEnds = Instant.parse(told.path("idleEndsAt").asString());
        assertThat(Duration.between(Instant.now(), idleEnds))
                .isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30));

        gateways.clock.by(Duration.ofMinutes(2));
        assertThat(json(tab.get(two, "/session")).path("idleEndsAt").asString())
                .isEqualTo(told.path("idleEndsAt").asString());
        tab.get(two, CASE);
        assertThat(Instant.parse(json(tab.get(one, "/session")).path("idleEndsAt").asString()))
                .isAfter(idleEnds.plusSeconds(100));
    }

    @Test
    void asksForAnotherTokenAtHalfOfTheLifeOfTheFirst() {
        tab.signIn(one, "budi", "/");
        tab.get(one, CASE);
        String first = token();

        gateways.clock.by(Duration.ofSeconds(140));
        tab.get(one, CASE);
        assertThat(token()).isEqualTo(first);

        gateways.clock.by(Duration.ofSeconds(160));
        tab.get(one, CASE);
        assertThat(token()).isNotEqualTo(first);
        String second = token();
        tab.get(two, CASE);
        assertThat(token()).isEqualTo(second);
    }

    private static String token() {
        return Services.CASES.last().headers().getFirst("Authorization");
    }

    @Test
    void endsWhereKeycloakGivesNoOther() {
        tab.signIn(one, "budi", "/");
        logOutAtKeycloak(subject());

        gateways.clock.by(Duration.ofSeconds(160));
        assertProblem(tab.get(one, CASE), 401, "session-ended");
        // They may be those of a login that another window has under way.
        assertThat(tab.cookies).containsKeys("tuntas", "XSRF-TOKEN");
        assertThat(json(tab.get(two, "/session")).path("signedIn").asBoolean(true)).isFalse();
    }

    /** As for somebody whose access was revoked, once one of the services has heard of it. */
    @Test
    void endsWhereItsTokenIsRefused() {
        tab.signIn(one, "budi", "/");
        Services.CASES.answers(401, "application/problem+json", "{}");
        assertThat(tab.get(one, CASE).statusCode()).isEqualTo(401);

        serviceAnswers();
        assertProblem(tab.get(two, CASE), 401, "session-ended");
    }

    @Test
    void isNotKeptAliveByAStream() {
        tab.signIn(one, "budi", "/");
        String idleEnds = json(tab.get(one, "/session")).path("idleEndsAt").asString();

        gateways.clock.by(Duration.ofMinutes(2));
        HttpRequest.Builder stream = tab.request(one, CASE).header("Accept", "text/event-stream");
        assertThat(tab.send(one, stream).statusCode()).isEqualTo(200);
        assertThat(json(tab.get(one, "/session")).path("idleEndsAt").asString())
                .isEqualTo(idleEnds);
    }

    @Test
    void goesOnWithKeycloakAwayUntilTheTokenEnds() {
        try (var cutOff = gateways.withoutKeycloak()) {
            int three = TwoGateways.port(cutOff);
            tab.signIn(one, "budi", "/");

            gateways.clock.by(Duration.ofSeconds(200));
            assertThat(tab.get(three, CASE).statusCode()).isEqualTo(200);
            gateways.clock.by(Duration.ofSeconds(310));
            HttpResponse<String> answer = tab.get(three, CASE);
            assertProblem(answer, 503, "login-unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(tab.get(one, CASE).statusCode()).isEqualTo(200);

            assertThat(Tab.location(new Tab().get(three, "/sign-in")))
                    .isEqualTo("/?signin=unavailable");
            String location = json(tab.post(three, "/sign-out", true)).path("location").asString();
            assertThat(location)
                    .startsWith(Parts.shared().keycloak().issuer())
                    .contains("post_logout_redirect_uri=");
            assertThat(json(tab.get(one, "/session")).path("signedIn").asBoolean(true)).isFalse();
        }
    }

    @Test
    void endsWithTheDay() {
        tab.signIn(one, "budi", "/");

        gateways.clock.by(Duration.ofHours(10));
        assertProblem(tab.get(one, CASE), 401, "session-ended");
    }

    @Test
    void changesNothingForAnotherSite() {
        tab.signIn(one, "budi", "/");
        long before = Services.CASES.requests();

        assertProblem(tab.post(one, CASE + "/notes", false), 403, "csrf");
        assertProblem(tab.post(one, "/sign-out", false), 403, "csrf");
        assertThat(Services.CASES.requests()).isEqualTo(before);
        assertThat(tab.post(two, CASE + "/notes", true).statusCode()).isEqualTo(200);
        tab.cookies.put("XSRF-TOKEN", "made-up");
        assertProblem(tab.post(one, CASE + "/notes", true), 403, "csrf");
    }

    /** A form of another site comes without the cookie, for that is Lax. */
    @Test
    void isNotTakenAwayByAnotherSite() {
        HttpResponse<String> answer = new Tab().post(one, "/sign-out", false);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void isNothingToWhoComesWithATokenOfTheirOwn() {
        String token = Parts.shared().keycloak().tokenOf("budi");
        HttpRequest.Builder request =
                tab.request(one, CASE + "/notes")
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", "\"k\"")
                        .POST(BodyPublishers.ofString("{}"));

        HttpResponse<String> answer = tab.send(one, request);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(token()).isEqualTo("Bearer " + token);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void isOverHereAndAtKeycloakOnceSomebodySignsOut() {
        tab.signIn(one, "budi", "/");
        Tab copy = new Tab();
        copy.cookies.putAll(tab.cookies);

        HttpResponse<String> answer = tab.post(two, "/sign-out", true);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("location").asString()).isEqualTo("/");
        assertThat(tab.cookies).isEmpty();
        assertProblem(copy.get(one, CASE), 401, "session-ended");
    }

    @Test
    void isOverAtEachReplicaOnceKeycloakSaysSo() {
        backChannelTo(two);
        try {
            tab.signIn(one, "budi", "/");
            assertThat(tab.get(two, CASE).statusCode()).isEqualTo(200);

            logOutAtKeycloak(subject());
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(
                            () -> assertProblem(copy().get(one, CASE), 401, "session-ended"));
            assertProblem(copy().get(two, CASE), 401, "session-ended");
        } finally {
            backChannelTo(0);
        }
    }

    private Tab copy() {
        Tab copy = new Tab();
        copy.cookies.putAll(tab.cookies);
        return copy;
    }

    @Test
    void thatFailsOrIsStaleLandsWhereTheConsoleExplainsIt() {
        assertThat(Tab.location(tab.get(one, "/login/oauth2/code/tuntas?code=x&state=y")))
                .isEqualTo("/?signin=failed");
        URI back = tab.atKeycloak(one, "budi", "/");
        assertThat(new Tab().backAt(one, back)).isEqualTo("/?signin=failed");
        assertThat(tab.backAt(one, back)).isEqualTo("/");
    }

    @Test
    void leadsToNoOtherHost() {
        assertThat(tab.signIn(one, "budi", "//evil.example")).isEqualTo("/");
    }

    @Test
    void putsCookiesOutOfReach() {
        tab.signIn(one, "budi", "/");

        assertThat(tab.seen)
                .anySatisfy(cookie ->
                        assertThat(cookie)
                                .startsWith("tuntas=")
                                .contains("Path=/", "HttpOnly", "SameSite=Lax")
                                .doesNotContain("Domain"));
        assertThat(tab.seen)
                .anySatisfy(cookie ->
                        assertThat(cookie)
                                .startsWith("XSRF-TOKEN=")
                                .contains("Path=/", "SameSite=Strict")
                                .doesNotContain("HttpOnly", "Domain"));
    }

    private String subject() {
        return json(tab.get(one, "/session")).path("subject").asString();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"/problems/" + type + "\"");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static void logOutAtKeycloak(String subject) {
        assertThat(admin("/users/" + subject + "/logout", "POST", "").statusCode()).isEqualTo(204);
    }

    /** Tells Keycloak where the gateway listens; 0 for nowhere. */
    private static void backChannelTo(int port) {
        ObjectNode client =
                (ObjectNode)
                        JSON.readTree(admin("/clients?clientId=tuntas-bff", "GET", "").body())
                                .get(0);
        ((ObjectNode) client.get("attributes"))
                .put(
                        "backchannel.logout.url",
                        port == 0
                                ? ""
                                : "http://127.0.0.1:"
                                        + port
                                        + "/logout/connect/back-channel/tuntas");
        assertThat(
                        admin(
                                        "/clients/" + client.get("id").asString(),
                                        "PUT",
                                        JSON.writeValueAsString(client))
                                .statusCode())
                .isEqualTo(204);
    }

    private static HttpResponse<String> admin(String path, String method, String body) {
        KeycloakRealm keycloak = Parts.shared().keycloak();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.sendAsync(
                            HttpRequest.newBuilder(URI.create(keycloak.adminApi() + path))
                                    .header(
                                            "Authorization",
                                            "Bearer " + keycloak.administratorToken())
                                    .header("Content-Type", "application/json")
                                    .method(method, BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.ofString())
                    .join();
        }
    }
}
