package id.tuntas.gateway.session;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import id.tuntas.gateway.routes.GatewayProperties;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.mongodb.spring.session.MongoIndexedSessionRepository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;

/** Where sessions are kept. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionStore {

    /** People wait for it with each call. */
    private static final int PATIENCE_MS = 2_000;

    @Bean
    MongoClientSettingsBuilderCustomizer impatient() {
        return settings ->
                settings.writeConcern(WriteConcern.MAJORITY)
                        .applyToClusterSettings(cluster ->
                                cluster.serverSelectionTimeout(PATIENCE_MS, TimeUnit.MILLISECONDS))
                        .applyToSocketSettings(socket ->
                                socket.connectTimeout(PATIENCE_MS, TimeUnit.MILLISECONDS)
                                        .readTimeout(PATIENCE_MS, TimeUnit.MILLISECONDS));
    }

    @Bean
    MongoTemplate sessionDocuments(
            MongoClient mongo, @Value("${tuntas.gateway.session.database}") String database) {
        return new MongoTemplate(mongo, database);
    }

    @Bean
    StoredSessions storedSessions(SessionProperties times) {
        return new StoredSessions(times.idle());
    }

    @Bean
    MongoIndexedSessionRepository sessionRepository(
            MongoTemplate mongo, StoredSessions documents, SessionProperties times) {
        MongoIndexedSessionRepository store = new MongoIndexedSessionRepository(mongo);
        store.setCollectionName(Sessions.COLLECTION);
        store.setMongoSessionConverter(documents);
        store.setDefaultMaxInactiveInterval(times.idle());
        return store;
    }

    @Bean
    Seal seal(SessionProperties session) {
        return new Seal(session.key());
    }

    @Bean
    SessionCookies sessionCookies(GatewayProperties gateway) {
        return new SessionCookies("https".equals(gateway.publicUrl().getScheme()));
    }

    @Bean
    SignedCookies signedCookies(SessionCookies cookies, GatewayProperties gateway, Seal seal) {
        return new SignedCookies(
                cookies.name(), "https".equals(gateway.publicUrl().getScheme()), seal);
    }

    @Bean
    LoginPaths loginPaths(SignedCookies cookies) {
        return new LoginPaths(cookies);
    }

    @Bean
    Sessions sessions(
            MongoIndexedSessionRepository store,
            StoredSessions documents,
            MongoTemplate mongo,
            SignedCookies cookies,
            Seal seal,
            SessionProperties times,
            Clock clock) {
        return new Sessions(store, documents, mongo, cookies, seal, times, clock);
    }

    @Bean
    @org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
