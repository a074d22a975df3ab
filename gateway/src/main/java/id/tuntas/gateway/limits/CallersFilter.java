package id.tuntas.gateway.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Behind the security chain: each person and each agency's system has limits of its own. */
final class CallersFilter extends OncePerRequestFilter {

    /** Calls that are counted once more. */
    record Counted(Allowance allowance, String method, List<PathPattern> paths) {

        static Counted of(Allowance allowance, String method, List<String> paths) {
            return new Counted(
                    allowance,
                    method,
                    paths.stream().map(PathPatternParser.defaultInstance::parse).toList());
        }

        private boolean counts(HttpServletRequest request) {
            if (!request.getMethod().equals(method)) {
                return false;
            }
            PathContainer path = PathContainer.parsePath(request.getRequestURI());
            return paths.stream().anyMatch(pattern -> pattern.matches(path));
        }
    }

    private final Allowance calls;
    private final List<Counted> some;
    private final Limiter limiter;

    CallersFilter(Allowance calls, List<Counted> some, Limiter limiter) {
        this.calls = calls;
        this.some = List.copyOf(some);
        this.limiter = limiter;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> caller = caller();
        if (caller.isPresent()) {
            Allowance.Left left = limiter.take(calls, caller.get(), response);
            for (Counted counted : some) {
                if (left.granted() && counted.counts(request)) {
                    left = limiter.take(counted.allowance(), caller.get(), response);
                }
            }
            if (!left.granted()) {
                limiter.refuse(request, response, left.next());
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static Optional<String> caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Jwt token
                ? Optional.ofNullable(token.getSubject())
                : Optional.empty();
    }
}
