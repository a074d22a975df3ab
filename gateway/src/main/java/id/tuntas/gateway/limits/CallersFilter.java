package id.tuntas.gateway.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Behind the security chain: each person and each agency's system has limits of its own. */
final class CallersFilter extends OncePerRequestFilter {

    private final Allowance calls;
    private final Allowance lists;
    private final List<PathPattern> listPaths;
    private final Limiter limiter;

    CallersFilter(Allowance calls, Allowance lists, List<String> listPaths, Limiter limiter) {
        this.calls = calls;
        this.lists = lists;
        this.listPaths = listPaths.stream().map(PathPatternParser.defaultInstance::parse).toList();
        this.limiter = limiter;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> caller = caller();
        if (caller.isPresent()) {
            Allowance.Left left = limiter.take(calls, caller.get(), response);
            if (left.granted() && readsAList(request)) {
                left = limiter.take(lists, caller.get(), response);
            }
            if (!left.granted()) {
                limiter.refuse(request, response, left.next());
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private boolean readsAList(HttpServletRequest request) {
        if (!request.getMethod().equals(HttpMethod.GET.name())) {
            return false;
        }
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return listPaths.stream().anyMatch(pattern -> pattern.matches(path));
    }

    private static Optional<String> caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Jwt token
                ? Optional.ofNullable(token.getSubject())
                : Optional.empty();
    }
}
