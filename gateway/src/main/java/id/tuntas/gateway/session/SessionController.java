package id.tuntas.gateway.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tuntas.gateway.routes.GatewayProperties;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/** What the console knows of its own session, and how it ends. */
@RestController
class SessionController {

    static final String SESSION = "/session";
    static final String SIGN_OUT = "/sign-out";
    static final String CSRF_COOKIE = "XSRF-TOKEN";
    private static final ProblemType CSRF = ProblemType.of("csrf");
    private static final Duration UNTIL_THE_BROWSER_CLOSES = Duration.ofSeconds(-1);

    private final Sessions sessions;
    private final HttpSessionIdResolver cookies;
    private final SessionProperties properties;
    private final GatewayProperties gateway;
    private final RestClient realm;

    SessionController(
            Sessions sessions,
            HttpSessionIdResolver cookies,
            SessionProperties properties,
            GatewayProperties gateway) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.properties = properties;
        this.gateway = gateway;
        realm = SigningIn.toTheRealm(properties);
    }

    /**
     * @param subject who has signed in
     * @param idleEndsAt when it ends if nothing more is done; asking does not prolong it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SessionView(boolean signedIn, @Nullable String subject, @Nullable Instant idleEndsAt) {}

    /**
     * @param location where the browser goes on, having left
     */
    record Left(String location) {}

    @GetMapping(path = SESSION, produces = MediaType.APPLICATION_JSON_VALUE)
    SessionView session(HttpServletRequest request, HttpServletResponse response) {
        return sessions.of(request)
                .map(known -> {
                    response.addHeader(
                            HttpHeaders.SET_COOKIE,
                            csrf(known.signedIn().csrf(), UNTIL_THE_BROWSER_CLOSES));
                    return new SessionView(
                            true,
                            known.signedIn().subject(),
                            known.session().getLastAccessedTime().plus(properties.idle()));
                })
                .orElseGet(() -> new SessionView(false, null, null));
    }

    @PostMapping(path = SIGN_OUT, produces = MediaType.APPLICATION_JSON_VALUE)
    Left signOut(HttpServletRequest request, HttpServletResponse response) {
        String location =
                sessions.of(request)
                        .map(known -> {
                            if (!SessionFilter.isOurPage(request, known)) {
                                throw Problem.of(CSRF);
                            }
                            sessions.end(known);
                            return endAtTheRealm(known.signedIn()) ? "/" : askTheRealm();
                        })
                        .orElse("/");
        cookies.expireSession(request, response);
        response.addHeader(HttpHeaders.SET_COOKIE, csrf("", Duration.ZERO));
        return new Left(location);
    }

    /** From here, so that the browser carries no token there. */
    private boolean endAtTheRealm(SignedIn signedIn) {
        OAuth2RefreshToken refresh = signedIn.client().getRefreshToken();
        if (refresh == null) {
            return false;
        }
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.set("client_id", signedIn.client().getClientRegistration().getClientId());
        form.set("client_secret", properties.clientSecret());
        form.set("refresh_token", refresh.getTokenValue());
        try {
            realm.post()
                    .uri(properties.endpoint("logout"))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .retrieve()
                    .toBodilessEntity();
            return true;
        } catch (RestClientException
                | org.springframework.security.oauth2.core.OAuth2AuthorizationException _) {
            return false;
        }
    }

    /** The realm's own page, for a login that could not be ended from here. */
    private String askTheRealm() {
        return UriComponentsBuilder.fromUriString(properties.endpoint("logout"))
                .queryParam("client_id", "tuntas-bff")
                .queryParam("post_logout_redirect_uri", gateway.publicUrl() + "/")
                .encode()
                .toUriString();
    }

    /** Read by the console's own pages, which send it back as a header. */
    private String csrf(String value, Duration life) {
        return ResponseCookie.from(CSRF_COOKIE, value)
                .path("/")
                .maxAge(life)
                .secure("https".equals(gateway.publicUrl().getScheme()))
                .sameSite("Strict")
                .build()
                .toString();
    }
}
