package id.tuntas.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.OAuth2AuthorizationContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.RefreshTokenOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/**
 * Keeps a session's token fresh: at half of its life, one exchange at a time for each session.
 * While the realm is away the session goes on until its token ends.
 */
final class Tokens {

    /** The realm has ended the session, or the person may sign in no longer. */
    static final class Ended extends Exception {}

    private static final Duration NEXT_TRY_AFTER = Duration.ofSeconds(5);

    private final RefreshTokenOAuth2AuthorizedClientProvider refresh;
    private final Clock clock;
    private final Cache<String, ReentrantLock> exchanging =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(5)).build();
    private volatile Instant realmAwayUntil = Instant.MIN;

    Tokens(RefreshTokenOAuth2AuthorizedClientProvider refresh, Clock clock) {
        this.refresh = refresh;
        this.clock = clock;
    }

    /**
     * @param sessionId whose token it is
     * @return what to go on with from now on; nothing where the last still does
     * @throws Ended where the realm gives this session no more tokens
     * @throws Problem {@code /problems/login-unavailable} where the token has ended and the realm
     *     does not answer
     */
    Optional<OAuth2AuthorizedClient> fresh(String sessionId, OAuth2AuthorizedClient client)
            throws Ended {
        ReentrantLock lock = exchanging.get(sessionId, _ -> new ReentrantLock());
        if (isLiving(client)) {
            // Whoever comes while another exchanges goes on with what still holds.
            if (clock.instant().isBefore(realmAwayUntil) || !lock.tryLock()) {
                return Optional.empty();
            }
        } else {
            lock.lock();
        }
        try {
            return Optional.ofNullable(refresh.authorize(context(client)));
        } catch (OAuth2AuthorizationException e) {
            if (OAuth2ErrorCodes.INVALID_GRANT.equals(e.getError().getErrorCode())) {
                throw new Ended();
            }
            return meanwhile(client, e);
        } catch (RuntimeException e) {
            return meanwhile(client, e);
        } finally {
            lock.unlock();
        }
    }

    private Optional<OAuth2AuthorizedClient> meanwhile(
            OAuth2AuthorizedClient client, RuntimeException e) {
        realmAwayUntil = clock.instant().plus(NEXT_TRY_AFTER);
        if (isLiving(client)) {
            return Optional.empty();
        }
        throw Problem.of(ProblemTypes.LOGIN_UNAVAILABLE, e).retryAfter(NEXT_TRY_AFTER);
    }

    private boolean isLiving(OAuth2AuthorizedClient client) {
        @Nullable Instant end = client.getAccessToken().getExpiresAt();
        return end != null && clock.instant().isBefore(end);
    }

    private static OAuth2AuthorizationContext context(OAuth2AuthorizedClient client) {
        return OAuth2AuthorizationContext.withAuthorizedClient(client)
                .principal(nobodyElse(client))
                .build();
    }

    private static Authentication nobodyElse(OAuth2AuthorizedClient client) {
        return new AnonymousAuthenticationToken(
                "session", client.getPrincipalName(), AuthorityUtils.createAuthorityList("USER"));
    }
}
