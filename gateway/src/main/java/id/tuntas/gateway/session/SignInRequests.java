package id.tuntas.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * {@code GET /sign-in?to=/path&lang=id}: begins a login in the language of the page that it comes
 * from, and remembers where to go afterwards.
 */
final class SignInRequests implements OAuth2AuthorizationRequestResolver {

    static final String PATH = "/sign-in";
    private static final String TO = "tuntas.to";
    private static final String HOME = "/";
    private static final Pattern LOCAL = Pattern.compile("/(?!/)[!-~&&[^\\\\]]*");
    private static final Set<String> LANGUAGES = Set.of("id", "en");

    private final DefaultOAuth2AuthorizationRequestResolver realm;

    SignInRequests(ClientRegistrationRepository clients) {
        realm = new DefaultOAuth2AuthorizationRequestResolver(clients, "/oauth2/authorization");
        realm.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        if (!request.getRequestURI().equals(PATH)) {
            return null;
        }
        request.getSession().setAttribute(TO, local(request.getParameter("to")));
        OAuth2AuthorizationRequest begun = realm.resolve(request, SigningIn.REALM);
        String language = request.getParameter("lang");
        if (begun == null || language == null || !LANGUAGES.contains(language)) {
            return begun;
        }
        return OAuth2AuthorizationRequest.from(begun)
                .additionalParameters(parameters -> parameters.put("ui_locales", language))
                .build();
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(
            HttpServletRequest request, String registrationId) {
        return resolve(request);
    }

    /** Where the login that has just ended was begun. */
    static String destination(HttpServletRequest request) {
        Object to = request.getSession().getAttribute(TO);
        request.getSession().removeAttribute(TO);
        return to instanceof String path ? path : HOME;
    }

    /** A path of ours and nothing else: browsers read some of what begins so as another host. */
    static String local(@Nullable String to) {
        return to != null && LOCAL.matcher(to).matches() ? to : HOME;
    }
}
