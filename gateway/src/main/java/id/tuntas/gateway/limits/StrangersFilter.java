package id.tuntas.gateway.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before the security chain: who has no token of ours is counted by address. Who has one is never
 * refused for what others do from the same address, so a token is looked at first and counted only
 * when it turns out to be none.
 */
final class StrangersFilter extends OncePerRequestFilter {

    /** A refusal that has turned into one for asking too often. */
    private static final class TooMany extends RuntimeException {

        private final transient Duration wait;

        private TooMany(Duration wait) {
            super(null, null, false, false);
            this.wait = wait;
        }
    }

    private final Allowance strangers;
    private final Limiter limiter;

    StrangersFilter(Allowance strangers, Limiter limiter) {
        this.strangers = strangers;
        this.limiter = limiter;
    }

    /** Where something is asked of a service, of Keycloak or of the session store. */
    private static final List<String> COUNTED =
            List.of("/api", "/v3", "/sign-in", "/login", "/logout");

    /**
     * Probes come often, and from one address; so do an office's people who open the console, whose
     * files lie here.
     */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return COUNTED.stream().noneMatch(request.getServletPath()::startsWith);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String from = network(request.getRemoteAddr());
        if (request.getHeader(HttpHeaders.AUTHORIZATION) == null || looksAtNoToken(request)) {
            Allowance.Left left = limiter.take(strangers, from, response);
            if (left.granted()) {
                chain.doFilter(request, response);
            } else {
                limiter.refuse(request, response, left.next());
            }
            return;
        }
        try {
            chain.doFilter(request, new CountingRefusals(response, from));
        } catch (TooMany e) {
            limiter.refuse(request, response, e.wait);
        }
    }

    /** What anybody may read is given without a look at the token, whatever it is. */
    private static boolean looksAtNoToken(HttpServletRequest request) {
        return request.getServletPath().startsWith("/api/docs");
    }

    /** An IPv6 address by its /64: the rest is the client's to choose. */
    static String network(String address) {
        return InetAddress.ofLiteral(address) instanceof Inet6Address six
                ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8))
                : address;
    }

    private final class CountingRefusals extends HttpServletResponseWrapper {

        private final String from;

        private CountingRefusals(HttpServletResponse response, String from) {
            super(response);
            this.from = from;
        }

        /** The security chain's own refusal; a service's comes to somebody who is signed in. */
        @Override
        public void setStatus(int status) {
            if (status == HttpStatus.UNAUTHORIZED.value()
                    && SecurityContextHolder.getContext().getAuthentication() == null) {
                Allowance.Left left =
                        limiter.take(strangers, from, (HttpServletResponse) getResponse());
                if (!left.granted()) {
                    throw new TooMany(left.next());
                }
            }
            super.setStatus(status);
        }
    }
}
