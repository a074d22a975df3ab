package id.tuntas.gateway.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What the browser is given beside pages: the session's cookie, and one that the console reads. */
final class SessionCookies {

    static final String CSRF = "XSRF-TOKEN";

    private final boolean https;

    SessionCookies(boolean https) {
        this.https = https;
    }

    /** Over https with the prefix (RFC 6265bis) that no other host of the domain can set. */
    String name() {
        return https ? "__Host-tuntas" : "tuntas";
    }

    void give(HttpServletResponse response, String csrf) {
        response.addCookie(csrf(csrf));
    }

    MultiValueMap<String, Cookie> of(String csrf) {
        MultiValueMap<String, Cookie> cookies = new LinkedMultiValueMap<>();
        cookies.add(CSRF, csrf(csrf));
        return cookies;
    }

    MultiValueMap<String, Cookie> none() {
        MultiValueMap<String, Cookie> cookies = new LinkedMultiValueMap<>();
        cookies.add(name(), noSession());
        cookies.add(CSRF, noCsrf());
        return cookies;
    }

    /** The console's script reads it: that it can is what tells the console from other sites. */
    private Cookie csrf(String value) {
        Cookie cookie = new Cookie(CSRF, value);
        cookie.setPath("/");
        cookie.setSecure(https);
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }

    private Cookie noCsrf() {
        Cookie cookie = csrf("");
        cookie.setMaxAge(0);
        return cookie;
    }

    private Cookie noSession() {
        Cookie cookie = new Cookie(name(), "");
        cookie.setPath("/");
        cookie.setSecure(https);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(0);
        return cookie;
    }
}
