package id.tuntas.gateway.session;

import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemResponses;
import id.tuntas.platform.web.ProblemType;
import id.tuntas.platform.web.ProblemTypes;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * In front of all that looks at tokens: a call of the console gets its session's, and is from then
 * on as any other. Who brings a token is none of its business.
 */
final class SessionFilter extends OncePerRequestFilter {

    /** Also in the console. */
    static final String CSRF_HEADER = "X-XSRF-TOKEN";

    private static final ProblemType CSRF = ProblemType.of("csrf");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final Sessions sessions;
    private final Refreshing refreshing;
    private final ProblemResponses problems;

    SessionFilter(Sessions sessions, Refreshing refreshing, ProblemResponses problems) {
        this.sessions = sessions;
        this.refreshing = refreshing;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return !path.startsWith("/api/")
                || path.startsWith("/api/docs")
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || !sessions.isMeantBy(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Session session;
        try {
            session = entered(request);
        } catch (Problem problem) {
            // Its cookies stay: they may be those of a login that another window has under way.
            problems.write(request, response, problem);
            return;
        } catch (DataAccessException e) {
            problems.write(
                    request,
                    response,
                    Problem.of(ProblemTypes.STORE_UNAVAILABLE, e)
                            .retryAfter(Duration.ofSeconds(5)));
            return;
        }
        chain.doFilter(
                new WithToken(request, session.tokens().access()),
                new EndingWhenRefused(response, session));
    }

    /** Ends the session of a refused token before the refusal goes out. */
    private final class EndingWhenRefused extends HttpServletResponseWrapper {

        private final Session session;

        private EndingWhenRefused(HttpServletResponse response, Session session) {
            super(response);
            this.session = session;
        }

        /** The token has not ended and is refused all the same: the access was revoked. */
        @Override
        public void setStatus(int status) {
            if (status == HttpStatus.UNAUTHORIZED.value()) {
                try {
                    sessions.end(session);
                } catch (DataAccessException _) {
                    // The next call is refused as well, and tries again.
                }
            }
            super.setStatus(status);
        }
    }

    private Session entered(HttpServletRequest request) {
        Session session = sessions.of(request).orElseThrow(Refreshing::ended);
        if (!READING.contains(request.getMethod()) && !repeatsItsToken(request, session)) {
            throw Problem.of(CSRF);
        }
        Session fresh = refreshing.fresh(session);
        if (!isStream(request)) {
            sessions.touch(fresh);
        }
        return fresh;
    }

    static boolean repeatsItsToken(HttpServletRequest request, Session session) {
        @Nullable String sent = request.getHeader(CSRF_HEADER);
        return sent != null && Seal.same(sent, session.csrf());
    }

    /** One that the browser reopens by itself says nothing of the person before it. */
    private static boolean isStream(HttpServletRequest request) {
        @Nullable String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }
}
