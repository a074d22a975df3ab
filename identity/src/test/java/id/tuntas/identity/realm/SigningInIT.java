package id.tuntas.identity.realm;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.identity.Demo;
import id.tuntas.standalone.parts.KeycloakRealm;
import id.tuntas.standalone.parts.Parts;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SigningInIT {

    private static final JsonMapper JSON = new JsonMapper();

    private final KeycloakRealm keycloak = Parts.shared().keycloak();

    @Test
    void givesATokenOfFiveMinutesForOneAudienceAndOneAgency() {
        JsonNode token = claims(keycloak.freshTokenOf("bayu"));

        assertThat(token.get("exp").asLong() - token.get("iat").asLong()).isEqualTo(300);
        assertThat(token.get("aud").asString()).isEqualTo("tuntas-api");
        assertThat(token.get("azp").asString()).isEqualTo("tuntas-bff");
        assertThat(token.get("sub").asString()).isEqualTo(Demo.person("bayu"));
        assertThat(token.get("locale").asString()).isEqualTo("en");
        assertThat(token.at("/realm_access/roles").valueStream().map(JsonNode::asString))
                .containsExactly("liaison");
        assertThat(token.get("organization")).hasSize(1);
        JsonNode agency = token.get("organization").iterator().next();
        assertThat(agency.get("id").asString()).isEqualTo(Demo.agency("polres-tarakan"));
        assertThat(agency.at("/kind/0").asString()).isEqualTo("POLICE");
        assertThat(agency.at("/region/0").asString()).isEqualTo("65.71");
        assertThat(token.has("email")).isFalse();
    }

    @Test
    void asAMemberOfTwoAgenciesNamesNone() {
        assertThat(claims(keycloak.tokenOf("dua")).has("organization")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tuntas-cases", "tuntas-referrals", "tuntas-notifications"})
    void asOneOfOurServicesNamesNoAgencyAndNoRole(String client) {
        JsonNode token = claims(keycloak.serviceToken(client));

        assertThat(token.get("aud").asString()).isEqualTo("tuntas-api");
        assertThat(token.has("organization")).isFalse();
        assertThat(token.has("realm_access")).isFalse();
        assertThat(token.has("resource_access")).isFalse();
    }

    @Test
    void showsOnePageInIndonesian() {
        HttpResponse<String> page = loginPage(Map.of());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("lang=\"id\"", "name=\"username\"", "name=\"password\"")
                .doesNotContain("registrations?");
    }

    @Test
    void withoutAProofKeyIsSentBackRefused() {
        HttpResponse<String> answer = loginPage(Map.of("code_challenge", ""));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .contains("error=invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/elsewhere", "/", "/login/oauth2/code/tuntas/../x"})
    void leadsNowhereElse(String path) {
        HttpResponse<String> answer =
                loginPage(Map.of("redirect_uri", Parts.shared().url() + path));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void byOneself() {
        URI registration =
                URI.create(
                        authUrl(Map.of())
                                .replace(
                                        "/openid-connect/auth?", "/openid-connect/registrations?"));

        HttpResponse<String> answer = Demo.send(HttpRequest.newBuilder(registration).GET().build());

        assertThat(answer.body()).doesNotContain("kc-register-form");
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tuntas-bff", "admin-cli", "account"})
    void withABarePasswordIsRefused(String client) {
        JsonNode answer =
                Demo.tokenAnswer(
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                client,
                                "client_secret",
                                Parts.shared().secret("TUNTAS_BFF_SECRET"),
                                "username",
                                "krisna",
                                "password",
                                Parts.shared().secret("TUNTAS_DEMO_PASSWORD")));

        assertThat(answer.has("access_token")).isFalse();
        assertThat(answer.get("error").asString()).isIn("unauthorized_client", "invalid_client");
    }

    private HttpResponse<String> loginPage(Map<String, String> changes) {
        return Demo.send(HttpRequest.newBuilder(URI.create(authUrl(changes))).GET().build());
    }

    private String authUrl(Map<String, String> changes) {
        Map<String, String> query =
                new TreeMap<>(
                        Map.of(
                                "client_id", "tuntas-bff",
                                "response_type", "code",
                                "scope", "openid",
                                "state", "s",
                                "redirect_uri", keycloak.redirectUri(),
                                "code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
                                "code_challenge_method", "S256"));
        query.putAll(changes);
        List<String> left =
                query.entrySet().stream()
                        .filter(each -> !each.getValue().isEmpty())
                        .map(each -> each.getKey() + "=" + Demo.encode(each.getValue()))
                        .toList();
        return keycloak.issuer()
                + "/protocol/openid-connect/auth?"
                + left.stream().collect(Collectors.joining("&"));
    }

    private static JsonNode claims(String token) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }
}
