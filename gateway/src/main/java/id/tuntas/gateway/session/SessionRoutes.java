package id.tuntas.gateway.session;

import id.tuntas.gateway.routes.GatewayProperties;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemType;
import id.tuntas.platform.web.ProblemTypes;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;

/** What the console asks of its own session. */
final class SessionRoutes {

    private static final ProblemType CSRF = ProblemType.of("csrf");
    private static final Map<String, Object> SIGNED_OUT = Map.of("signedIn", false);

    private final Sessions sessions;
    private final Refreshing refreshing;
    private final SessionCookies cookies;
    private final Keycloak keycloak;
    private final JwtDecoder tokens;
    private final URI publicUrl;

    SessionRoutes(
            Sessions sessions,
            Refreshing refreshing,
            SessionCookies cookies,
            Keycloak keycloak,
            JwtDecoder tokens,
            GatewayProperties gateway) {
        this.sessions = sessions;
        this.refreshing = refreshing;
        this.cookies = cookies;
        this.keycloak = keycloak;
        this.tokens = tokens;
        publicUrl = gateway.publicUrl();
    }

    /** Prolongs nothing: a tab that is left open asks too. */
    ServerResponse session(ServerRequest request) {
        Optional<Session> found = find(request.servletRequest());
        if (found.isEmpty()) {
            return json(SIGNED_OUT);
        }
        try {
            Session session = refreshing.fresh(found.get());
            return signedIn(session, tokens.decode(session.tokens().access()));
        } catch (BadJwtException _) {
            sessions.end(found.get());
            return json(SIGNED_OUT);
        } catch (JwtException e) {
            throw Problem.of(ProblemTypes.LOGIN_UNAVAILABLE, e).retryAfter(Duration.ofSeconds(5));
        } catch (Problem problem) {
            if (problem.type().equals(Refreshing.SESSION_ENDED)) {
                return json(SIGNED_OUT);
            }
            throw problem;
        }
    }

    private ServerResponse signedIn(Session session, Jwt token) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("signedIn", true);
        told.putAll(Person.of(token));
        told.put("endsAt", sessions.endsAt(session));
        told.put("idleEndsAt", sessions.idleEndsAt(session));
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cookies(all -> all.addAll(cookies.of(session.csrf())))
                .body(told);
    }

    /** Repeated without a session it is done already. */
    ServerResponse signOut(ServerRequest request) {
        Optional<Session> session = find(request.servletRequest());
        if (session.isEmpty()) {
            // Another site can post here without the cookie, and must not take it away.
            return request.servletRequest().getHeader(SessionFilter.CSRF_HEADER) == null
                    ? json(Map.of("location", LocalPath.START))
                    : left(LocalPath.START);
        }
        if (!SessionFilter.repeatsItsToken(request.servletRequest(), session.get())) {
            throw Problem.of(CSRF);
        }
        sessions.end(session.get());
        return left(
                keycloak.signOut(session.get().tokens()) ? LocalPath.START : atKeycloakItself());
    }

    /** Keycloak's own page asks whether to sign out there. */
    private String atKeycloakItself() {
        return UriComponentsBuilder.fromUri(keycloak.logout())
                .queryParam("client_id", keycloak.clientId())
                .queryParam("post_logout_redirect_uri", publicUrl + LocalPath.START)
                .encode()
                .toUriString();
    }

    private ServerResponse left(String location) {
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cookies(all -> all.addAll(cookies.none()))
                .body(Map.of("location", location));
    }

    /** Where no login could be started. */
    ServerResponse unavailable(ServerRequest request) {
        return ServerResponse.seeOther(URI.create(EndingALogin.UNAVAILABLE)).build();
    }

    private Optional<Session> find(HttpServletRequest request) {
        try {
            return sessions.of(request);
        } catch (DataAccessException e) {
            throw Problem.of(ProblemTypes.STORE_UNAVAILABLE, e).retryAfter(Duration.ofSeconds(5));
        }
    }

    private static ServerResponse json(Map<String, Object> body) {
        return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }
}
