package id.tuntas.standalone.parts;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tokens of the realm {@code tuntas}, got as a browser and as a service get them. */
public final class KeycloakRealm {
    static final String ADMINISTRATOR = "tuntas-keycloak-admin";

    private static final String BFF = "tuntas-bff";
    private static final Duration LASTING = Duration.ofSeconds(60);
    private static final Pattern FORM =
            Pattern.compile(
                    "<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final JsonMapper JSON = new JsonMapper();

    private final String issuer;
    private final URI url;
    private final Secrets secrets;
    private final Map<String, LoginAnswer> people = new ConcurrentHashMap<>();
    private final Map<String, LoginAnswer> services = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    KeycloakRealm(String issuer, URI url, Secrets secrets) {
        this.issuer = issuer;
        this.url = url;
        this.secrets = secrets;
    }

    public String issuer() {
        return issuer;
    }

    /** The realm in Keycloak's admin API. */
    public URI adminApi() {
        return URI.create(issuer.replace("/realms/", "/admin/realms/"));
    }

    /** A token that may do everything in Keycloak, as one who sits at its own console. */
    public String administratorToken() {
        String master = issuer.substring(0, issuer.lastIndexOf('/')) + "/master";
        return token(master, ADMINISTRATOR, Map.of("grant_type", "client_credentials"))
                .accessToken();
    }

    /** Where the browser login's client takes its code. */
    public String redirectUri() {
        return url + "/login/oauth2/code/tuntas";
    }

    /** An access token of a demo person that lasts for at least a minute. */
    public String tokenOf(String username) {
        return people.compute(
                        username,
                        (_, held) ->
                                held != null && held.lasts(LASTING)
                                        ? held
                                        : login(username, secrets.get(Secrets.DEMO_PASSWORD)))
                .accessToken();
    }

    /** As {@link #tokenOf}, by a login of its own. */
    public String freshTokenOf(String username) {
        return login(username, secrets.get(Secrets.DEMO_PASSWORD)).accessToken();
    }

    /**
     * An access token of a client for itself (client credentials) that lasts for at least a minute.
     */
    public String serviceToken(String clientId) {
        return services.compute(
                        clientId,
                        (_, held) ->
                                held != null && held.lasts(LASTING) ? held : clientLogin(clientId))
                .accessToken();
    }

    /**
     * A login through the login page: authorization code with PKCE at the browser login's client.
     *
     * @throws PartFailure when it is refused. Two wrong passwords within a second lock the person
     *     for a while
     */
    public LoginAnswer login(String username, String password) {
        String verifier = randomText();
        Map<String, String> question = new LinkedHashMap<>();
        question.put("response_type", "code");
        question.put("client_id", BFF);
        question.put("redirect_uri", redirectUri());
        question.put("scope", "openid");
        question.put("state", randomText());
        question.put("code_challenge", challenge(verifier));
        question.put("code_challenge_method", "S256");
        HttpResponse<String> page =
                Http.send(
                        Http.to(
                                        URI.create(
                                                issuer
                                                        + "/protocol/openid-connect/auth?"
                                                        + Http.query(question)))
                                .build());
        Matcher form = FORM.matcher(page.body());
        if (page.statusCode() != 200 || !form.find()) {
            throw new PartFailure("No login page from " + issuer + ": status " + page.statusCode());
        }
        Map<String, String> credentials = new HashMap<>();
        credentials.put("username", username);
        credentials.put("password", password);
        credentials.put("credentialId", "");
        HttpResponse<String> entered =
                Http.send(
                        Http.form(URI.create(form.group(1).replace("&amp;", "&")), credentials)
                                .header("Cookie", cookies(page))
                                .build());
        Matcher code = CODE.matcher(entered.headers().firstValue("Location").orElse(""));
        if (entered.statusCode() != 302 || !code.find()) {
            throw new PartFailure(
                    "The login of " + username + " was refused: status " + entered.statusCode());
        }
        Map<String, String> exchange = new LinkedHashMap<>();
        exchange.put("grant_type", "authorization_code");
        exchange.put("code", code.group(1));
        exchange.put("redirect_uri", redirectUri());
        exchange.put("code_verifier", verifier);
        return token(BFF, exchange);
    }

    private LoginAnswer clientLogin(String clientId) {
        return token(clientId, Map.of("grant_type", "client_credentials"));
    }

    private LoginAnswer token(String clientId, Map<String, String> question) {
        return token(issuer, clientId, question);
    }

    private LoginAnswer token(String realm, String clientId, Map<String, String> question) {
        Map<String, String> fields = new LinkedHashMap<>(question);
        fields.put("client_id", clientId);
        fields.put("client_secret", secrets.get(Secrets.nameOf(clientId)));
        Instant asked = Instant.now();
        HttpResponse<String> answer =
                Http.send(
                        Http.form(URI.create(realm + "/protocol/openid-connect/token"), fields)
                                .build());
        if (answer.statusCode() != 200) {
            throw new PartFailure(
                    "No token for "
                            + clientId
                            + ": status "
                            + answer.statusCode()
                            + " "
                            + answer.body());
        }
        JsonNode token = JSON.readTree(answer.body());
        return new LoginAnswer(
                token.path("access_token").asString(),
                token.path("refresh_token").asString(""),
                token.path("id_token").asString(""),
                asked.plusSeconds(token.path("expires_in").asLong()));
    }

    /**
     * Keycloak marks its cookies Secure on loopback too, so that the JDK's cookie store would keep
     * them back.
     */
    private static String cookies(HttpResponse<String> page) {
        return page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
    }

    private String randomText() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
