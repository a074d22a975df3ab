package id.tuntas.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/**
 * The realm tells that a login has ended (OpenID Connect Back-Channel Logout 1.0): so do the
 * sessions that came of it, whichever replica is told.
 */
final class EndedElsewhere implements LogoutHandler {

    static final String BASE = "/logout/connect/back-channel";

    private final Sessions sessions;

    EndedElsewhere(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication authentication) {
        if (authentication != null
                && authentication.getPrincipal() instanceof OidcLogoutToken told) {
            String person = told.getSubject();
            String login = told.getSessionId();
            if (person != null) {
                sessions.endThoseOf(person, login == null ? "" : login);
            }
        }
    }
}
