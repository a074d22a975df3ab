package id.tuntas.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The session's cookie: the id with our signature, so that ids read in the store, or made up, are
 * no key, and cost no look there.
 */
final class SignedCookies implements CookieSerializer {

    private final DefaultCookieSerializer cookies = new DefaultCookieSerializer();
    private final Seal seal;

    SignedCookies(String name, boolean https, Seal seal) {
        this.seal = seal;
        cookies.setCookieName(name);
        cookies.setUseSecureCookie(https);
        cookies.setUseHttpOnlyCookie(true);
        // Lax, for the way back from Keycloak comes from another site.
        cookies.setSameSite("Lax");
        cookies.setCookiePath("/");
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        String id = value.getCookieValue();
        cookies.writeCookieValue(
                new CookieValue(
                        value.getRequest(),
                        value.getResponse(),
                        id.isEmpty() ? id : seal.signed(id)));
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return cookies.readCookieValues(request).stream()
                .map(seal::verified)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether the browser thinks that it has a session. */
    boolean areIn(HttpServletRequest request) {
        return !cookies.readCookieValues(request).isEmpty();
    }
}
