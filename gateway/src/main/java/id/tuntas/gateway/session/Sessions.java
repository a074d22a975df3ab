package id.tuntas.gateway.session;

import com.mongodb.MongoException;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.mongodb.spring.session.MongoIndexedSessionRepository;
import org.mongodb.spring.session.MongoSession;
import org.springframework.dao.DataAccessException;
import org.springframework.session.web.http.HttpSessionIdResolver;

/**
 * Sessions by their cookie. A call reads its session once and writes it seldom, at once: what a
 * long-lived request holds until its end never overwrites what others did meanwhile, nor brings
 * back a session that has ended.
 */
final class Sessions {

    /** A session is written again for its being used after so long only. */
    private static final Duration USED_AGAIN_AFTER = Duration.ofMinutes(1);

    private final MongoIndexedSessionRepository repository;
    private final HttpSessionIdResolver cookies;
    private final Tokens tokens;
    private final Clock clock;

    Sessions(
            MongoIndexedSessionRepository repository,
            HttpSessionIdResolver cookies,
            Tokens tokens,
            Clock clock) {
        this.repository = repository;
        this.cookies = cookies;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** A living session of somebody who has signed in. */
    record Known(MongoSession session, SignedIn signedIn) {}

    Optional<Known> of(HttpServletRequest request) {
        return cookies.resolveSessionIds(request).stream()
                .map(id -> stored(() -> repository.findById(id)))
                .filter(Objects::nonNull)
                .flatMap(session ->
                        Optional.ofNullable(SignedIn.of(session)).stream()
                                .map(signedIn -> new Known(session, signedIn)))
                .findFirst();
    }

    /**
     * @param isUse whether somebody does something; an open tab's stream alone keeps no session
     *     alive
     * @return the token to call with
     */
    String token(Known known, boolean isUse) throws Tokens.Ended {
        MongoSession session = known.session();
        Optional<SignedIn> fresh;
        try {
            fresh =
                    tokens.fresh(session.getId(), known.signedIn().client())
                            .map(known.signedIn()::with);
        } catch (Tokens.Ended e) {
            end(known);
            throw e;
        }
        Instant now = clock.instant();
        boolean isUsedAgain =
                isUse && session.getLastAccessedTime().plus(USED_AGAIN_AFTER).isBefore(now);
        if (isUsedAgain) {
            session.setLastAccessedTime(now);
        }
        fresh.ifPresent(each -> each.putInto(session));
        if (isUsedAgain || fresh.isPresent()) {
            stored(() -> {
                repository.save(session);
                return session;
            });
        }
        return fresh.orElse(known.signedIn()).accessToken();
    }

    void end(Known known) {
        stored(() -> {
            repository.deleteById(known.session().getId());
            return known;
        });
    }

    /** The realm says that a login has ended; wherever it was used, its sessions here end. */
    void endThoseOf(String subject, String login) {
        stored(() ->
                        repository.findByIndexNameAndIndexValue(
                                MongoIndexedSessionRepository.PRINCIPAL_NAME_INDEX_NAME, subject))
                .values()
                .forEach(session -> {
                    SignedIn signedIn = SignedIn.of(session);
                    if (signedIn != null && (login.isEmpty() || signedIn.login().equals(login))) {
                        repository.deleteById(session.getId());
                    }
                });
    }

    private static <T> T stored(Supplier<T> access) {
        try {
            return access.get();
        } catch (DataAccessException | MongoException e) {
            throw Problem.of(ProblemTypes.STORE_UNAVAILABLE, e).retryAfter(Duration.ofSeconds(5));
        }
    }
}
