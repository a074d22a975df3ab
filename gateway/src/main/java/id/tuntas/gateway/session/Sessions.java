package id.tuntas.gateway.session;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.mongodb.spring.session.MongoIndexedSessionRepository;
import org.mongodb.spring.session.MongoSession;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.ReplaceOptions;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.session.FindByIndexNameSessionRepository;

/** Those who are signed in, at any replica. */
final class Sessions {

    static final String COLLECTION = "sessions";

    /** So that not every call is a write. */
    private static final Duration TOUCHED_EVERY = Duration.ofMinutes(1);

    private static final String TOKENS = "tokens";
    private static final String CSRF = "csrf";

    private final SecureRandom random = new SecureRandom();
    private final MongoIndexedSessionRepository store;
    private final StoredSessions documents;
    private final MongoOperations mongo;
    private final SignedCookies cookies;
    private final Seal seal;
    private final SessionProperties times;
    private final Clock clock;

    Sessions(
            MongoIndexedSessionRepository store,
            StoredSessions documents,
            MongoOperations mongo,
            SignedCookies cookies,
            Seal seal,
            SessionProperties times,
            Clock clock) {
        this.store = store;
        this.documents = documents;
        this.mongo = mongo;
        this.cookies = cookies;
        this.seal = seal;
        this.times = times;
        this.clock = clock;
    }

    /** Whether the browser thinks that it has one. */
    boolean isMeantBy(HttpServletRequest request) {
        return cookies.areIn(request);
    }

    /** Looking is no sign of life: see {@link #touch}. */
    Optional<Session> of(HttpServletRequest request) {
        return cookies.readCookieValues(request).stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .findFirst();
    }

    Optional<Session> again(Session session) {
        return find(session.id());
    }

    private Optional<Session> find(String id) {
        MongoSession stored = store.findById(id);
        if (stored == null) {
            return Optional.empty();
        }
        byte[] sealed = stored.getAttribute(TOKENS);
        String csrf = stored.getAttribute(CSRF);
        Optional<String> tokens =
                sealed == null || csrf == null ? Optional.empty() : seal.opened(sealed, id);
        return tokens.map(Tokens::from)
                .map(each -> new Session(stored, each, Objects.requireNonNull(csrf)))
                .filter(each -> clock.instant().isBefore(endsAt(each)));
    }

    Instant endsAt(Session session) {
        return session.stored().getCreationTime().plus(times.longest());
    }

    Instant idleEndsAt(Session session) {
        return session.stored().getLastAccessedTime().plus(times.idle());
    }

    /**
     * @param login the id of Keycloak's session, {@code sid}
     * @return what the console repeats in a header
     */
    String begin(HttpSession session, Tokens tokens, String login) {
        documents.ensureIndexes();
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String csrf = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        session.setMaxInactiveInterval((int) times.idle().toSeconds());
        session.setAttribute(TOKENS, seal.sealed(tokens.text(), session.getId()));
        session.setAttribute(CSRF, csrf);
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, login);
        return csrf;
    }

    void touch(Session session) {
        Instant now = clock.instant();
        if (session.stored().getLastAccessedTime().plus(TOUCHED_EVERY).isBefore(now)) {
            session.stored().setLastAccessedTime(now);
            replace(session);
        }
    }

    Session renewed(Session session, Tokens tokens) {
        session.stored().setAttribute(TOKENS, seal.sealed(tokens.text(), session.id()));
        Session renewed = new Session(session.stored(), tokens, session.csrf());
        replace(renewed);
        return renewed;
    }

    /** Never brings back one that was ended meanwhile. */
    private void replace(Session session) {
        mongo.replace(
                Query.query(where("_id").is(session.id())),
                documents.document(session.stored()),
                ReplaceOptions.none(),
                COLLECTION);
    }

    void end(Session session) {
        store.deleteById(session.id());
    }

    /** All of one login at Keycloak. */
    void endLogin(String login) {
        store.findByPrincipalName(login).keySet().forEach(store::deleteById);
    }
}
