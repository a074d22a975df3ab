package id.tuntas.platform.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/** A verified token and whom it speaks for, where that is anyone we know. */
final class RequesterToken extends AbstractAuthenticationToken {

    private final transient Jwt token;
    private final transient @Nullable Requester requester;

    RequesterToken(Jwt token, Optional<Requester> requester) {
        super(List.of());
        this.token = token;
        this.requester = requester.orElse(null);
        setAuthenticated(true);
    }

    static Optional<RequesterToken> current() {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof RequesterToken current
                ? Optional.of(current)
                : Optional.empty();
    }

    Optional<Requester> requester() {
        return Optional.ofNullable(requester);
    }

    String value() {
        return token.getTokenValue();
    }

    @Override
    public Object getCredentials() {
        return token;
    }

    @Override
    public Object getPrincipal() {
        return token;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RequesterToken that && value().equals(that.value());
    }

    @Override
    public int hashCode() {
        return value().hashCode();
    }
}
