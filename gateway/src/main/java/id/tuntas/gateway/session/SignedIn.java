package id.tuntas.gateway.session;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.session.Session;

/**
 * What a session knows of who has signed in.
 *
 * @param subject the person
 * @param login the session at the realm ({@code sid}), by which it says that it has ended
 * @param csrf what a page must send along with each change
 * @param client the tokens
 */
record SignedIn(String subject, String login, String csrf, OAuth2AuthorizedClient client)
        implements Serializable {

    private static final String ATTRIBUTE = "tuntas.signed-in";

    static @Nullable SignedIn of(@Nullable Session session) {
        return session == null ? null : session.getAttribute(ATTRIBUTE);
    }

    void putInto(Session session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    void putInto(jakarta.servlet.http.HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    SignedIn with(OAuth2AuthorizedClient fresh) {
        return new SignedIn(subject, login, csrf, fresh);
    }

    String accessToken() {
        return client.getAccessToken().getTokenValue();
    }

    @Override
    public String toString() {
        return "SignedIn[subject=" + subject + "]";
    }
}
