package id.tuntas.gateway.session;

import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemResponses;
import id.tuntas.platform.web.ProblemType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A call of the console gets its session's token, before anything else looks for one: limits,
 * checks and services see what they see from an agency's system. Whoever brings a token of their
 * own has no use for a session.
 */
final class SessionFilter extends OncePerRequestFilter {

    static final String CSRF_HEADER = "X-XSRF-TOKEN";

    private static final ProblemType SESSION_ENDED = ProblemType.of("session-ended");
    private static final ProblemType CSRF = ProblemType.of("csrf");
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String STREAM = "/stream";

    private final Sessions sessions;
    private final ProblemResponses problems;

    SessionFilter(Sessions sessions, ProblemResponses problems) {
        this.sessions = sessions;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/")
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Sessions.@Nullable Known known = null;
        String token;
        try {
            Optional<Sessions.Known> found = sessions.of(request);
            if (found.isEmpty()) {
                chain.doFilter(request, response);
                return;
            }
            known = found.get();
            if (!SAFE.contains(request.getMethod()) && !isOurPage(request, known)) {
                throw Problem.of(CSRF);
            }
            token = sessions.token(known, !request.getRequestURI().endsWith(STREAM));
        } catch (Tokens.Ended e) {
            problems.write(request, response, Problem.of(SESSION_ENDED, e));
            return;
        } catch (Problem e) {
            problems.write(request, response, e);
            return;
        }
        chain.doFilter(new WithToken(request, token), response);
        if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            // Its token is refused, revoked most likely: there is nothing more to do with it.
            sessions.end(known);
        }
    }

    static boolean isOurPage(HttpServletRequest request, Sessions.Known known) {
        String sent = request.getHeader(CSRF_HEADER);
        return sent != null
                && MessageDigest.isEqual(
                        sent.getBytes(StandardCharsets.UTF_8),
                        known.signedIn().csrf().getBytes(StandardCharsets.UTF_8));
    }

    /** The request as its session's token makes it; services see none of a browser's cookies. */
    private static final class WithToken extends HttpServletRequestWrapper {

        private final String authorization;

        private WithToken(HttpServletRequest request, String token) {
            super(request);
            authorization = "Bearer " + token;
        }

        private static boolean isHidden(String name) {
            return name.equalsIgnoreCase(HttpHeaders.COOKIE) || name.equalsIgnoreCase(CSRF_HEADER);
        }

        @Override
        public @Nullable String getHeader(String name) {
            if (name.equalsIgnoreCase(HttpHeaders.AUTHORIZATION)) {
                return authorization;
            }
            return isHidden(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            if (name.equalsIgnoreCase(HttpHeaders.AUTHORIZATION)) {
                return Collections.enumeration(List.of(authorization));
            }
            return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            Set<String> names = new LinkedHashSet<>();
            super.getHeaderNames()
                    .asIterator()
                    .forEachRemaining(name -> {
                        if (!isHidden(name)) {
                            names.add(name);
                        }
                    });
            names.add(HttpHeaders.AUTHORIZATION);
            return Collections.enumeration(names);
        }
    }
}
