package id.tuntas.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Somebody comes back from the realm's login. */
final class Arrived implements AuthenticationSuccessHandler {

    private static final String UNREADABLE = "invalid_token_response";

    private final OAuth2AuthorizedClientRepository clients;

    Arrived(OAuth2AuthorizedClientRepository clients) {
        this.clients = clients;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        OAuth2AuthorizedClient client =
                clients.loadAuthorizedClient(SigningIn.REALM, authentication, request);
        if (client == null || !(authentication.getPrincipal() instanceof OidcUser person)) {
            throw new IllegalStateException("signed in without tokens");
        }
        clients.removeAuthorizedClient(SigningIn.REALM, authentication, request, response);
        String login = person.getIdToken().getClaimAsString("sid");
        new SignedIn(
                        authentication.getName(),
                        login == null ? "" : login,
                        UUID.randomUUID().toString(),
                        client)
                .putInto(request.getSession());
        response.sendRedirect(SignInRequests.destination(request));
    }

    /** The console says in words what happened. */
    static void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        boolean isAway =
                why instanceof OAuth2AuthenticationException oauth
                        && UNREADABLE.equals(oauth.getError().getErrorCode());
        response.sendRedirect("/?signin=" + (isAway ? "away" : "failed"));
    }
}
