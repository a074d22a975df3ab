package id.tuntas.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The same request as if it had come with the session's token. */
final class WithToken extends HttpServletRequestWrapper {

    private final String authorization;

    WithToken(HttpServletRequest request, String token) {
        super(request);
        authorization = "Bearer " + token;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isAuthorization(name) ? authorization : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isAuthorization(name)
                ? Collections.enumeration(Set.of(authorization))
                : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        Set<String> names = new LinkedHashSet<>(Collections.list(super.getHeaderNames()));
        names.add(HttpHeaders.AUTHORIZATION);
        return Collections.enumeration(names);
    }

    private static boolean isAuthorization(String name) {
        return name.equalsIgnoreCase(HttpHeaders.AUTHORIZATION);
    }
}
