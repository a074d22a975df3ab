package id.tuntas.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;

/**
 * Spring Session's own handling is for the way to Keycloak and back only: everywhere else it would
 * write the store with each call. There {@link Sessions} looks, and writes once a minute.
 */
final class LoginPaths implements HttpSessionIdResolver {

    static final String SIGN_IN = "/sign-in";
    static final String CODE = "/login/oauth2/code/";
    static final String BACK_CHANNEL = "/logout/connect/back-channel/";

    private final CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();

    LoginPaths(CookieSerializer serializer) {
        cookies.setCookieSerializer(serializer);
    }

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.equals(SIGN_IN) || path.startsWith(CODE)
                ? cookies.resolveSessionIds(request)
                : List.of();
    }

    @Override
    public void setSessionId(
            HttpServletRequest request, HttpServletResponse response, String sessionId) {
        cookies.setSessionId(request, response, sessionId);
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        cookies.expireSession(request, response);
    }
}
