package id.tuntas.identity.realm;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.identity.Demo;
import id.tuntas.platform.web.Role;
import id.tuntas.standalone.parts.RealmFiles;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a change of realm.json must not lose unnoticed. */
class TheRealmFileTests {

    private static final JsonNode REALM = Demo.realmFile();
    private static final JsonNode DEMO = Demo.demoFile();
    private static final JsonNode PRODUCTION = Demo.productionFile();

    @Test
    void letsATokenLiveForFiveMinutes() {
        assertThat(REALM.get("accessTokenLifespan").asInt()).isEqualTo(300);
        clients(REALM)
                .forEach(client ->
                        assertThat(client.at("/attributes/access.token.lifespan").isMissingNode())
                                .isTrue());
    }

    @Test
    void locksOutWhoGuessesPasswords() {
        assertThat(REALM.get("bruteForceProtected").asBoolean()).isTrue();
        assertThat(REALM.get("failureFactor").asInt()).isLessThanOrEqualTo(5);
        assertThat(REALM.get("passwordPolicy").asString())
                .contains("length(12)", "notUsername", "passwordHistory(5)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registrationAllowed",
                "resetPasswordAllowed",
                "rememberMe",
                "loginWithEmailAllowed",
                "duplicateEmailsAllowed",
                "editUsernameAllowed",
                // A refresh token used twice would kill the whole session.
                "revokeRefreshToken"
            })
    void switchesOff(String setting) {
        assertThat(REALM.get(setting).asBoolean()).isFalse();
    }

    @Test
    void speaksIndonesianFirst() {
        assertThat(REALM.get("internationalizationEnabled").asBoolean()).isTrue();
        assertThat(REALM.get("defaultLocale").asString()).isEqualTo("id");
        assertThat(texts(REALM.get("supportedLocales"))).containsExactly("id", "en");
    }

    @Test
    void asksForNameAndPasswordOnOnePage() {
        assertThat(REALM.get("browserFlow").asString()).isEqualTo("tuntas-browser");
        assertThat(REALM.get("authenticationFlows").toString())
                .contains("auth-username-password-form")
                .doesNotContain("organization");
    }

    @Test
    void namesNoThemeThatIsNotShipped() {
        String theme = REALM.get("loginTheme").asString();

        assertThat(RealmFiles.ofCheckout().folder().resolve("themes").resolve(theme))
                .isDirectoryContaining("glob:**/login");
        assertThat(PRODUCTION.has("loginTheme")).isFalse();
    }

    @Test
    void givesTheBrowsersClientOneExactWayBackAndPkce() {
        JsonNode bff = client("tuntas-bff");

        assertThat(texts(bff.get("redirectUris")))
                .containsExactly("${TUNTAS_URL}/login/oauth2/code/tuntas");
        assertThat(bff.at("/attributes/pkce.code.challenge.method").asString()).isEqualTo("S256");
        assertThat(bff.get("publicClient").asBoolean()).isFalse();
        assertThat(bff.get("serviceAccountsEnabled").asBoolean()).isFalse();
    }

    @Test
    void letsNoClientTakePasswordsNorCarryAllRoles() {
        Stream.of(REALM, DEMO)
                .flatMap(TheRealmFileTests::clients)
                .forEach(client -> {
                    assertThat(client.get("directAccessGrantsEnabled").asBoolean()).isFalse();
                    assertThat(client.get("implicitFlowEnabled").asBoolean()).isFalse();
                    assertThat(client.get("fullScopeAllowed").asBoolean()).isFalse();
                });
    }

    @Test
    void knowsExactlyTheRolesThatTheServicesKnow() {
        Set<String> roles =
                REALM.at("/roles/realm")
                        .valueStream()
                        .map(role -> role.get("name").asString())
                        .collect(Collectors.toSet());

        assertThat(roles)
                .isEqualTo(
                        Arrays.stream(Role.values()).map(Role::code).collect(Collectors.toSet()));
    }

    @Test
    void letsPeopleCarryNoRoleOfASystemAndSystemsNoRoleOfPeople() {
        assertThat(scopeOf(REALM, "tuntas-bff")).hasSize(9).doesNotContain("integration");
        assertThat(scopeOf(DEMO, "svc-polres-nunukan")).containsExactly("integration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tuntas-cases", "tuntas-referrals", "tuntas-notifications"})
    void givesOurServicesAnAudienceAndNothingElse(String service) {
        assertThat(texts(client(service).get("defaultClientScopes")))
                .containsExactlyInAnyOrder("basic", "tuntas-api");
        assertThat(scopeOf(REALM, service)).isEmpty();
        JsonNode account = account(service);
        assertThat(account.has("realmRoles")).isFalse();
        assertThat(account.has("clientRoles")).isFalse();
        assertThat(DEMO.get("organizations").toString()).doesNotContain(service);
    }

    @Test
    void letsIdentityReadPeopleAndAgenciesAndChangeOnlyWhatPermissionsName() {
        List<String> rights = texts(account("tuntas-identity").at("/clientRoles/realm-management"));

        assertThat(rights)
                .containsExactlyInAnyOrder("view-users", "view-organizations", "view-events");
        assertThat(REALM.get("adminPermissionsEnabled").asBoolean()).isTrue();
    }

    @Test
    void holdsEveryServiceAccountInTheGroupThatIdentityMayNotTouch() {
        Stream.of(REALM, DEMO)
                .flatMap(file -> file.get("users").valueStream())
                .filter(user -> user.has("serviceAccountClientId"))
                .forEach(account ->
                        assertThat(texts(account.get("groups")))
                                .containsExactly("/service-accounts"));
    }

    @Test
    void holdsNoSecret() {
        Stream.of(REALM, DEMO)
                .flatMap(TheRealmFileTests::clients)
                .filter(client -> client.has("secret"))
                .forEach(client ->
                        assertThat(client.get("secret").asString())
                                .matches("\\$\\{TUNTAS_[A-Z_]+_SECRET}"));
        DEMO.get("users")
                .valueStream()
                .filter(user -> user.has("credentials"))
                .forEach(user ->
                        assertThat(user.at("/credentials/0/value").asString())
                                .isEqualTo("${TUNTAS_DEMO_PASSWORD}"));
    }

    @Test
    void writesToInventedAddressesOnly() {
        DEMO.get("users")
                .valueStream()
                .filter(user -> user.has("email"))
                .forEach(user -> assertThat(user.get("email").asString()).endsWith(".example"));
    }

    @Test
    void bringsNoPersonAndNoAgencyOutsideTheDemo() {
        assertThat(REALM.has("organizations")).isFalse();
        assertThat(REALM.get("users").valueStream())
                .allMatch(user -> user.has("serviceAccountClientId"));
    }

    @Test
    void bringsNoPersonIntoProductionAndNoWayAroundTheSecondFactor() {
        assertThat(PRODUCTION.has("users")).isFalse();
        assertThat(PRODUCTION.has("clients")).isFalse();
        assertThat(PRODUCTION.get("organizations")).hasSize(1);
        assertThat(PRODUCTION.get("organizations").toString()).doesNotContain("members");
        assertThat(PRODUCTION.get("browserFlow").asString())
                .isEqualTo(PRODUCTION.at("/authenticationFlows/0/alias").asString());
    }

    private static Stream<JsonNode> clients(JsonNode file) {
        return file.get("clients").valueStream();
    }

    private static JsonNode client(String id) {
        return clients(REALM)
                .filter(client -> client.get("clientId").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode account(String client) {
        return REALM.get("users")
                .valueStream()
                .filter(user -> user.get("serviceAccountClientId").asString().equals(client))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> scopeOf(JsonNode file, String client) {
        return file.get("scopeMappings")
                .valueStream()
                .filter(mapping -> mapping.path("client").asString("").equals(client))
                .flatMap(mapping -> texts(mapping.get("roles")).stream())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
