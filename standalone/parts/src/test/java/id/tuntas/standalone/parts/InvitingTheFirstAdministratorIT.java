package id.tuntas.standalone.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A realm as a production imports it: nobody in it, and a second factor for whoever comes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvitingTheFirstAdministratorIT {
    private static final Pattern LINK =
            Pattern.compile("(http://127\\.0\\.0\\.1:\\d+/realms/\\S+)");
    private static final Pattern SECRET =
            Pattern.compile("name=\"totpSecret\"[^>]*value=\"([^\"]+)\"");
    private static final String PASSWORD = "kata-sandi-pertama-2026";

    @TempDir private static Path folder;

    private MailSink mail;
    private Keycloak keycloak;
    private final RealmFiles files = RealmFiles.ofCheckout(RealmFiles.Over.PRODUCTION);

    @BeforeAll
    void start() {
        mail = MailSink.start(folder.resolve("mail"), 0, 0);
        keycloak =
                Keycloak.start(
                        folder.resolve("keycloak"),
                        0,
                        files,
                        Secrets.in(folder.resolve("secrets.properties"), files.secretNames()),
                        URI.create("http://127.0.0.1:8080"),
                        mail.smtpPort());
    }

    @AfterAll
    void stop() {
        keycloak.close();
        mail.close();
    }

    @Test
    void bringsNobody() {
        assertThat(files.people()).isEmpty();
        assertThat(files.secretNames()).doesNotContain(Secrets.DEMO_PASSWORD);
    }

    @Test
    void whoIsInvitedSetsPasswordAndSecondFactorAndSignsInWithBoth() {
        String address = "sari@dp3ap2kb.example";
        new Invitation(keycloak.realm()).send(address, "Sari Dewi Lestari");
        OneTimePassword app = acceptInvitation(linkIn(address));

        Browser signedOut = new Browser(URI.create(keycloak.issuer()));
        signedOut.open(loginPage());
        signedOut.submit(Map.of("username", address, "password", PASSWORD, "credentialId", ""));

        assertThat(signedOut.page()).contains("name=\"otp\"");
        assertThat(signedOut.submit(Map.of("otp", "000000"))).contains("name=\"otp\"");
        signedOut.submit(Map.of("otp", app.at(Instant.now())));
        assertThat(signedOut.at().toString())
                .startsWith("http://127.0.0.1:8080/login/oauth2/code/tuntas?")
                .contains("code=");
    }

    @Test
    void whoHasAPasswordButNoSecondFactorIsNotLetInWithoutSettingItUp() {
        String address = "tono@dp3ap2kb.example";
        new Invitation(keycloak.realm()).send(address, "Tono");
        administratorSetsPasswordOf(address);

        Browser browser = new Browser(URI.create(keycloak.issuer()));
        browser.open(loginPage());
        browser.submit(Map.of("username", address, "password", PASSWORD, "credentialId", ""));

        assertThat(browser.at().toString()).startsWith(keycloak.issuer());
        assertThat(browser.page()).contains("totpSecret");
    }

    @Test
    void invitingTwiceSendsTheMailAgainAndMakesNobodyTwice() {
        Invitation invitation = new Invitation(keycloak.realm());
        invitation.send("wati@dp3ap2kb.example", "Wati");
        invitation.send("wati@dp3ap2kb.example", "Wati");

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> mail.mailbox().messagesTo("wati@dp3ap2kb.example").size() == 2);
    }

    /** Keycloak asks for the second factor first, then for the password. */
    private OneTimePassword acceptInvitation(URI link) {
        Browser browser = new Browser(URI.create(keycloak.issuer()));
        browser.open(link);
        browser.proceed();
        Matcher secret = SECRET.matcher(browser.page());
        assertThat(secret.find()).as(browser.page()).isTrue();
        OneTimePassword app = new OneTimePassword(secret.group(1));
        Instant used = Instant.now();
        browser.submit(
                Map.of("totp", app.at(used), "totpSecret", secret.group(1), "userLabel", "HP"));
        assertThat(browser.page()).contains("password-new");
        browser.submit(Map.of("password-new", PASSWORD, "password-confirm", PASSWORD));
        assertThat(browser.page()).doesNotContain("password-new", "totpSecret");
        // A code is good once.
        Awaitility.await()
                .atMost(Duration.ofSeconds(35))
                .until(() ->
                        OneTimePassword.periodOf(Instant.now()) > OneTimePassword.periodOf(used));
        return app;
    }

    /** As in Keycloak's console; nothing else that the person was asked for is left. */
    private void administratorSetsPasswordOf(String username) {
        KeycloakRealm realm = keycloak.realm();
        String user = ask(realm, "/users?exact=true&username=" + username, "GET", "");
        String id = user.replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        ask(realm, "/users/" + id, "PUT", "{\"requiredActions\":[]}");
        ask(
                realm,
                "/users/" + id + "/reset-password",
                "PUT",
                "{\"type\":\"password\",\"value\":\"" + PASSWORD + "\",\"temporary\":false}");
    }

    private static String ask(KeycloakRealm realm, String path, String method, String body) {
        return Http.send(
                        Http.to(URI.create(realm.adminApi() + path))
                                .header("Authorization", "Bearer " + realm.administratorToken())
                                .header("Content-Type", "application/json")
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build())
                .body();
    }

    private URI linkIn(String address) {
        List<Mail> mails =
                Awaitility.await()
                        .atMost(Duration.ofSeconds(10))
                        .until(() -> mail.mailbox().messagesTo(address), found -> !found.isEmpty());
        Matcher link = LINK.matcher(mails.getFirst().body());
        assertThat(link.find()).as(mails.getFirst().body()).isTrue();
        return URI.create(link.group(1).replace("&amp;", "&"));
    }

    private URI loginPage() {
        return URI.create(
                keycloak.issuer()
                        + "/protocol/openid-connect/auth?response_type=code&client_id=tuntas-bff"
                        + "&scope=openid&state=s&redirect_uri="
                        + URLEncoder.encode(keycloak.realm().redirectUri(), StandardCharsets.UTF_8)
                        + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                        + "&code_challenge_method=S256");
    }
}
