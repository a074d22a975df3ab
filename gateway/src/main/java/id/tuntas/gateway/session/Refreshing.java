package id.tuntas.gateway.session;

import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemType;
import id.tuntas.platform.web.ProblemTypes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Keeps a session's access token young: asks for the next at half of its life, one call at a time.
 * A second replica may ask too; the realm doesn't rotate refresh tokens, so both answers are good.
 */
final class Refreshing {

    static final ProblemType SESSION_ENDED = ProblemType.of("session-ended");
    private static final Duration NOT_AGAIN_FOR = Duration.ofSeconds(5);
    private static final int LOCKS = 256;

    private final Sessions sessions;
    private final Keycloak keycloak;
    private final Clock clock;
    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);
    private volatile Instant notBefore = Instant.MIN;

    Refreshing(Sessions sessions, Keycloak keycloak, Clock clock) {
        this.sessions = sessions;
        this.keycloak = keycloak;
        this.clock = clock;
    }

    /**
     * The session with a token that can be used.
     *
     * @throws Problem {@code /problems/session-ended} where Keycloak says so, {@code
     *     /problems/login-unavailable} where it says nothing and the token has ended
     */
    Session fresh(Session session) {
        Instant now = clock.instant();
        if (!session.tokens().areOldAt(now)) {
            return session;
        }
        ReentrantLock lock = locks[Math.floorMod(session.id().hashCode(), LOCKS)];
        if (!session.tokens().haveEndedAt(now)) {
            // One asks; whoever comes meanwhile goes on with what is held.
            if (now.isBefore(notBefore) || !lock.tryLock()) {
                return session;
            }
        } else {
            lock.lock();
        }
        try {
            return renewed(sessions.again(session).orElseThrow(Refreshing::ended));
        } finally {
            lock.unlock();
        }
    }

    private Session renewed(Session session) {
        Instant now = clock.instant();
        if (!session.tokens().areOldAt(now)) {
            return session;
        }
        boolean ended = session.tokens().haveEndedAt(now);
        if (ended && now.isBefore(notBefore)) {
            throw unavailable();
        }
        try {
            return sessions.renewed(session, keycloak.refreshed(session.tokens()));
        } catch (Keycloak.LoginOver _) {
            sessions.end(session);
            throw ended();
        } catch (Keycloak.Away _) {
            notBefore = clock.instant().plus(NOT_AGAIN_FOR);
            if (ended) {
                throw unavailable();
            }
            return session;
        }
    }

    static Problem ended() {
        return Problem.of(SESSION_ENDED);
    }

    private static Problem unavailable() {
        return Problem.of(ProblemTypes.LOGIN_UNAVAILABLE).retryAfter(NOT_AGAIN_FOR);
    }
}
