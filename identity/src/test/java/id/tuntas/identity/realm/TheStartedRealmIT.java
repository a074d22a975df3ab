package id.tuntas.identity.realm;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.identity.Console;
import id.tuntas.standalone.parts.Keycloak;
import id.tuntas.standalone.parts.KeycloakRealm;
import id.tuntas.standalone.parts.Parts;
import id.tuntas.standalone.parts.Ports;
import id.tuntas.standalone.parts.RealmFiles;
import id.tuntas.standalone.parts.Secrets;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * What a running Keycloak says of the realm: a file may promise what an import does not take over.
 */
class TheStartedRealmIT {

    private static final String URL = "http://127.0.0.1:8080";

    @TempDir private static Path folder;

    private static Keycloak production;
    private static final Map<RealmFiles.Over, Console> REALMS =
            new EnumMap<>(RealmFiles.Over.class);

    @BeforeAll
    static void start() {
        RealmFiles files = RealmFiles.ofCheckout(RealmFiles.Over.PRODUCTION);
        production =
                Keycloak.start(
                        folder.resolve("keycloak"),
                        0,
                        files,
                        Secrets.in(folder.resolve("secrets.properties"), files.secretNames()),
                        URI.create(URL),
                        Ports.free());
        REALMS.put(RealmFiles.Over.PRODUCTION, Console.of(production.realm()));
        KeycloakRealm demo = Parts.shared().keycloak();
        REALMS.put(RealmFiles.Over.DEMO, Console.of(demo));
    }

    @AfterAll
    static void stop() {
        production.close();
    }

    @ParameterizedTest
    @EnumSource
    void letsATokenLiveForFiveMinutesAtMost(RealmFiles.Over over) {
        assertThat(realm(over).get("accessTokenLifespan").asInt()).isBetween(1, 300);
        clients(over)
                .filter(client -> client.at("/attributes/access.token.lifespan").isString())
                .forEach(client ->
                        assertThat(client.at("/attributes/access.token.lifespan").asInt())
                                .isBetween(1, 300));
    }

    @ParameterizedTest
    @EnumSource
    void letsBrowsersInByPkceAtOneExactAddress(RealmFiles.Over over) {
        List<JsonNode> browsers =
                own(over).filter(client -> client.path("standardFlowEnabled").asBoolean()).toList();

        assertThat(browsers)
                .extracting(client -> client.get("clientId").asString())
                .containsExactly("tuntas-bff");
        JsonNode bff = browsers.getFirst();
        assertThat(bff.at("/attributes/pkce.code.challenge.method").asString()).isEqualTo("S256");
        assertThat(bff.get("redirectUris").valueStream().map(JsonNode::asString))
                .containsExactly(URL + "/login/oauth2/code/tuntas");
        assertThat(bff.get("publicClient").asBoolean()).isFalse();
        assertThat(bff.get("webOrigins")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void locksOutWhoGuessesAndDemandsLongPasswords(RealmFiles.Over over) {
        assertThat(realm(over).get("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm(over).get("failureFactor").asInt()).isBetween(1, 5);
        assertThat(realm(over).get("passwordPolicy").asString())
                .contains("length(12)", "notUsername", "passwordHistory(5)");
    }

    @ParameterizedTest
    @EnumSource
    void letsNobodyRegisterAndRotatesNoRefreshToken(RealmFiles.Over over) {
        for (String setting :
                List.of(
                        "registrationAllowed",
                        "resetPasswordAllowed",
                        "rememberMe",
                        "loginWithEmailAllowed",
                        "editUsernameAllowed",
                        // Parallel requests of one session would sign the person out.
                        "revokeRefreshToken")) {
            assertThat(realm(over).get(setting).asBoolean()).as(setting).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void demandsTlsFromOutside(RealmFiles.Over over) {
        assertThat(realm(over).get("sslRequired").asString()).isEqualTo("external");
    }

    @ParameterizedTest
    @EnumSource
    void recordsWhatAdministratorsDoForAWeek(RealmFiles.Over over) {
        assertThat(realm(over).get("adminEventsEnabled").asBoolean()).isTrue();
        assertThat(realm(over).get("adminEventsDetailsEnabled").asBoolean()).isTrue();
        assertThat(realm(over).at("/attributes/adminEventsExpiration").asInt()).isEqualTo(604_800);
        assertThat(realm(over).get("eventsEnabled").asBoolean()).isTrue();
        assertThat(realm(over).get("eventsExpiration").asInt()).isEqualTo(604_800);
    }

    @ParameterizedTest
    @EnumSource
    void letsNoClientOfOursCarryAllRolesNorTakePasswords(RealmFiles.Over over) {
        assertThat(own(over)).hasSizeGreaterThanOrEqualTo(6);
        own(over)
                .forEach(client -> {
                    String id = client.get("clientId").asString();
                    assertThat(client.get("fullScopeAllowed").asBoolean()).as(id).isFalse();
                    assertThat(client.get("directAccessGrantsEnabled").asBoolean())
                            .as(id)
                            .isFalse();
                    assertThat(client.get("implicitFlowEnabled").asBoolean()).as(id).isFalse();
                });
    }

    @ParameterizedTest
    @EnumSource
    void demandsASecondFactorOfEverybodyInProductionAndSaysSoNowhereElse(RealmFiles.Over over) {
        String flow = realm(over).get("browserFlow").asString();
        List<JsonNode> steps =
                console(over)
                        .get("/authentication/flows/" + flow + "/executions")
                        .valueStream()
                        .toList();

        List<String> required =
                steps.stream()
                        .filter(step -> step.path("requirement").asString().equals("REQUIRED"))
                        .map(step -> step.path("providerId").asString(""))
                        .filter(provider -> !provider.isEmpty())
                        .toList();
        if (over == RealmFiles.Over.PRODUCTION) {
            assertThat(required).containsExactly("auth-username-password-form", "auth-otp-form");
            assertThat(realm(over).get("otpPolicyCodeReusable").asBoolean()).isFalse();
            assertThat(
                            console(over)
                                    .get("/authentication/required-actions/CONFIGURE_TOTP")
                                    .get("enabled")
                                    .asBoolean())
                    .isTrue();
        } else {
            assertThat(required).containsExactly("auth-username-password-form");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "PRODUCTION")
    void bringsNobodyAndTheLeadOfficeAlone(RealmFiles.Over over) {
        assertThat(console(over).get("/users").valueStream()).isEmpty();
        assertThat(
                        console(over)
                                .get("/organizations?briefRepresentation=false")
                                .valueStream()
                                .map(each -> each.at("/attributes/kind/0").asString()))
                .containsExactly("LEAD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DEMO       |    | id | DATA LATIHAN — jangan masukkan data orang sungguhan",
                "DEMO       | en | en | TRAINING DATA — do not enter real people's data",
                "PRODUCTION |    | id | DATA LATIHAN — jangan masukkan data orang sungguhan",
                "PRODUCTION | en | en | TRAINING DATA — do not enter real people's data"
            })
    void showsItsOwnLoginPageInIndonesianOrAsAsked(
            RealmFiles.Over over, @Nullable String asked, String language, String banner) {
        LoginPage page = LoginPage.of(realms(over), asked);

        assertThat(page.language()).isEqualTo(language);
        assertThat(page.text()).contains(banner).contains("href=\"" + URL + "/lapor\"");
        assertThat(page.ownStyles()).contains("--primary: #0b5d57");
    }

    @ParameterizedTest
    @CsvSource({
        "id, Nama pengguna atau kata sandi salah. Setelah beberapa kali salah",
        "en, Wrong username or password. After several wrong tries"
    })
    void saysWhatToDoAfterAWrongPassword(String language, String words) {
        assertThat(LoginPage.of(production.realm(), language).afterAWrongPassword())
                .contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void changesOnlyWordsThatKeycloakKnowsAndLacksNone(String language) throws IOException {
        LoginTheme theme =
                new LoginTheme(
                        RealmFiles.ofCheckout().folder().resolve("themes/tuntas/login"),
                        folder.resolve("keycloak/home/lib/lib/main"));
        Set<String> own = theme.ownWords(language);
        Set<String> stock = theme.stockWords(language);

        assertThat(own.stream().filter(word -> !word.startsWith("tuntas")))
                .isSubsetOf(Stream.concat(stock.stream(), theme.frameWords().stream()).toList());
        assertThat(own).isEqualTo(theme.ownWords("id"));
        assertThat(theme.wordsOfPages())
                .contains("tuntasBarcode", "loginTotpStep2")
                .isSubsetOf(Stream.concat(own.stream(), stock.stream()).toList());
    }

    private static KeycloakRealm realms(RealmFiles.Over over) {
        return switch (over) {
            case DEMO -> Parts.shared().keycloak();
            case PRODUCTION -> production.realm();
        };
    }

    private static JsonNode realm(RealmFiles.Over over) {
        return console(over).get("");
    }

    private static Stream<JsonNode> clients(RealmFiles.Over over) {
        return console(over).get("/clients?max=200").valueStream();
    }

    /** Without those that Keycloak makes for itself in every realm. */
    private static Stream<JsonNode> own(RealmFiles.Over over) {
        return clients(over)
                .filter(client -> client.get("clientId").asString().matches("(tuntas|svc)-.*"));
    }

    private static Console console(RealmFiles.Over over) {
        return Objects.requireNonNull(REALMS.get(over));
    }
}
