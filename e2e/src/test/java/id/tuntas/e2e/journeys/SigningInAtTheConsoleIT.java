package id.tuntas.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.standalone.launcher.Service;
import id.tuntas.standalone.launcher.ServiceProcess;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person at a browser: the gateway's cookie and nothing else, on whichever replica answers. */
class SigningInAtTheConsoleIT {
    private static final List<URI> REPLICAS =
            Running.SYSTEM.replicas(Service.GATEWAY).stream().map(ServiceProcess::url).toList();
    private static final URI FIRST = Running.SYSTEM.gateway();
    private static final URI LAST = REPLICAS.getLast();

    private final BrowserLogin browser = new BrowserLogin();

    @Test
    void leadsBackToWhereItBegan() {
        HttpResponse<String> arrived = browser.signIn(FIRST, "lina", "?to=/cases%3Frisk=HIGH");

        assertThat(arrived.uri()).isEqualTo(FIRST.resolve("/cases?risk=HIGH"));
        assertThat(arrived.body()).contains("<div id=\"root\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/%5Cevil.example/",
                "/%09/evil.example",
                "javascript:alert(1)"
            })
    void neverLeadsElsewhere(String to) {
        HttpResponse<String> arrived =
                browser.signIn(FIRST, "lina", "?to=" + to.replace(":", "%3A"));

        assertThat(arrived.uri()).isEqualTo(FIRST.resolve("/"));
    }

    @Test
    void isKnownToEveryReplicaAndSpeaksForItsAgencyThere() {
        browser.signIn(FIRST, "lina", "?to=/");

        for (URI replica : REPLICAS) {
            assertThat(browser.get(replica.resolve("/session")).body())
                    .contains("\"signedIn\":true");
            assertThat(browser.get(replica.resolve("/api/v1/me")).body())
                    .contains("\"username\":\"lina\"");
        }
    }

    @Test
    void givesTheBrowserNoToken() {
        browser.signIn(FIRST, "lina", "?to=/");
        browser.get(FIRST.resolve("/session"));
        browser.get(FIRST.resolve("/api/v1/me"));

        // Each token of the realm begins so: {"alg":
        assertThat(browser.seen()).noneMatch(answer -> answer.contains("eyJhbGciOi"));
    }

    @Test
    void keepsItsCookieFromScriptsAndOtherSites() {
        HttpResponse<String> begun = browser.get(FIRST.resolve("/sign-in?to=/"));

        assertThat(begun.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(begun.headers().firstValue("Location").orElse(""))
                .contains("code_challenge_method=S256");
    }

    @Test
    void asksInTheLanguageOfThePage() {
        assertThat(
                        browser.get(FIRST.resolve("/sign-in?to=/&lang=en"))
                                .headers()
                                .firstValue("Location")
                                .orElse(""))
                .contains("ui_locales=en");
    }

    @Test
    void changesNothingForAPageThatIsNotOurs() {
        browser.signIn(FIRST, "lina", "?to=/");

        HttpResponse<String> refused =
                browser.send(post("/api/v1/notifications/read").header("Idempotency-Key", "\"1\""));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("/problems/csrf");
        assertThat(readAll().statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> readAll() {
        browser.get(FIRST.resolve("/session"));
        return browser.send(
                post("/api/v1/notifications/read")
                        .header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"")
                        .header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN")));
    }

    @Test
    void endsHereAndAtTheLoginByOnePress() {
        browser.signIn(FIRST, "lina", "?to=/");
        browser.get(FIRST.resolve("/session"));
        String held = browser.cookie("tuntas");

        HttpResponse<String> left =
                browser.send(
                        post("/sign-out").header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN")));

        assertThat(left.statusCode()).isEqualTo(200);
        assertThat(browser.cookie("tuntas")).isEmpty();
        assertThat(asHolderOf(held, LAST).statusCode()).isEqualTo(401);
        // The login asks for the password again.
        assertThat(browser.signIn(FIRST, "lina", "?to=/").uri()).isEqualTo(FIRST.resolve("/"));
    }

    @Test
    void endsWhereverTheSameLoginWasUsed() {
        browser.signIn(FIRST, "lina", "?to=/");
        String held = browser.cookie("tuntas");
        browser.signInOnceMore(FIRST);
        assertThat(browser.cookie("tuntas")).isNotEmpty().isNotEqualTo(held);
        BrowserLogin somebodyElse = new BrowserLogin();
        somebodyElse.signIn(FIRST, "joko", "?to=/");

        browser.get(FIRST.resolve("/session"));
        browser.send(post("/sign-out").header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN")));

        Referrals.soon().until(() -> asHolderOf(held, LAST).statusCode() == 401);
        assertThat(new BrowserLogin().get(FIRST.resolve("/session")).body())
                .contains("\"signedIn\":false");
        assertThat(somebodyElse.get(FIRST.resolve("/api/v1/me")).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> asHolderOf(String session, URI replica) {
        return new BrowserLogin()
                .send(
                        HttpRequest.newBuilder(replica.resolve("/api/v1/me"))
                                .header("Cookie", "tuntas=" + session));
    }

    private static HttpRequest.Builder post(String path) {
        return HttpRequest.newBuilder(FIRST.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"));
    }
}
