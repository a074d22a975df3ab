package id.tuntas.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Whose tokens are good no longer although they have not ended. A revocation is forgotten once
 * every token that it could concern has ended by itself, so that the list stays short.
 */
public final class Revocations implements OAuth2TokenValidator<Jwt> {

    private static final String CODE = "access_revoked";

    private static final OAuth2TokenValidatorResult REVOKED =
            OAuth2TokenValidatorResult.failure(
                    new OAuth2Error(CODE, "issued before the access was revoked", null));

    private final Map<String, Instant> notBefore = new ConcurrentHashMap<>();
    private final Duration keptFor;
    private final Clock clock;

    Revocations(Duration keptFor, Clock clock) {
        this.keptFor = keptFor;
        this.clock = clock;
    }

    /** How long ago a revocation can be and still concern a living token. */
    Duration keptFor() {
        return keptFor;
    }

    /**
     * @param from tokens that were issued earlier are refused; one that comes late or twice takes
     *     nothing back
     */
    void revoke(String subject, Instant from) {
        Instant oldest = clock.instant().minus(keptFor);
        notBefore.values().removeIf(each -> each.isBefore(oldest));
        if (!from.isBefore(oldest)) {
            notBefore.merge(subject, from, (known, told) -> known.isAfter(told) ? known : told);
        }
    }

    /** Also to be asked by what outlives a request's start, such as an event stream. */
    public boolean concern(Jwt token) {
        Instant from = token.getSubject() == null ? null : notBefore.get(token.getSubject());
        Instant issued = token.getIssuedAt();
        return from != null && (issued == null || issued.isBefore(from));
    }

    int size() {
        return notBefore.size();
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        return concern(token) ? REVOKED : OAuth2TokenValidatorResult.success();
    }

    static boolean isReasonOf(AuthenticationException refused) {
        @Nullable Throwable cause = refused.getCause();
        return cause instanceof JwtValidationException invalid
                && invalid.getErrors().stream()
                        .anyMatch(error -> error.getErrorCode().equals(CODE));
    }
}
