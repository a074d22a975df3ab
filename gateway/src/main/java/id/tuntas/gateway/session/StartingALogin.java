package id.tuntas.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** {@code GET /sign-in?to=&lang=}: off to Keycloak, with a proof key (PKCE) and the language. */
final class StartingALogin implements OAuth2AuthorizationRequestResolver {

    static final String TO = "to";
    static final String CLIENT = "tuntas";

    private static final Set<String> LANGUAGES = Set.of("id", "en");

    /** As long as the realm's own login page waits. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final DefaultOAuth2AuthorizationRequestResolver requests;
    private final Keycloak keycloak;

    StartingALogin(ClientRegistrationRepository clients, Keycloak keycloak) {
        requests = new DefaultOAuth2AuthorizationRequestResolver(clients, "/oauth2/authorization");
        requests.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce());
        this.keycloak = keycloak;
    }

    /** None where Keycloak doesn't answer: the browser would find nobody there. */
    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        if (!request.getServletPath().equals(LoginPaths.SIGN_IN)
                || !request.getMethod().equals("GET")
                || !keycloak.answers()) {
            return null;
        }
        return resolve(request, CLIENT);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(
            HttpServletRequest request, String registration) {
        OAuth2AuthorizationRequest login = requests.resolve(request, registration);
        if (login == null) {
            return null;
        }
        HttpSession session = request.getSession();
        if (session.isNew()) {
            session.setMaxInactiveInterval((int) PATIENCE.toSeconds());
        }
        session.setAttribute(TO, LocalPath.of(request.getParameter(TO)));
        String language = request.getParameter("lang");
        return language != null && LANGUAGES.contains(language)
                ? OAuth2AuthorizationRequest.from(login)
                        .additionalParameters(each -> each.put("ui_locales", language))
                        .build()
                : login;
    }
}
