package id.tuntas.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Back from Keycloak: a session of its own id begins, or the console is told why none does. */
final class EndingALogin
        implements AuthenticationSuccessHandler,
                AuthenticationFailureHandler,
                OAuth2AuthorizedClientRepository {

    static final String FAILED = "/?signin=failed";
    static final String UNAVAILABLE = "/?signin=unavailable";

    private static final Logger log = LoggerFactory.getLogger(EndingALogin.class);
    private static final String GIVEN = EndingALogin.class.getName();

    private final Sessions sessions;
    private final SessionCookies cookies;
    private final Clock clock;

    EndingALogin(Sessions sessions, SessionCookies cookies, Clock clock) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        OAuth2AuthorizedClient given =
                Objects.requireNonNull((OAuth2AuthorizedClient) request.getAttribute(GIVEN));
        OidcUser user = Objects.requireNonNull((OidcUser) authentication.getPrincipal());
        HttpSession waiting = request.getSession();
        String to = LocalPath.of((String) waiting.getAttribute(StartingALogin.TO));
        waiting.invalidate();
        String csrf =
                sessions.begin(
                        request.getSession(true),
                        Tokens.of(given.getAccessToken(), given.getRefreshToken(), clock),
                        Objects.requireNonNull(user.getIdToken().getClaimAsString("sid")));
        cookies.give(response, csrf);
        response.sendRedirect(to);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refused)
            throws IOException {
        boolean away = NestedExceptionUtils.getRootCause(refused) instanceof IOException;
        log.info(
                "a login failed: {}",
                refused instanceof OAuth2AuthenticationException told
                        ? told.getError().getErrorCode()
                        : refused.getClass().getSimpleName());
        response.sendRedirect(away ? UNAVAILABLE : FAILED);
    }

    /** Kept for this one request only; from then on in the session, sealed. */
    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        request.setAttribute(GIVEN, client);
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // As the interface has it.
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request) {
        return null;
    }

    @Override
    public void removeAuthorizedClient(
            String registration,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        request.removeAttribute(GIVEN);
    }
}
