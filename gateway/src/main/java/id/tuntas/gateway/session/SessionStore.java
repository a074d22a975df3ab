package id.tuntas.gateway.session;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.tuntas.gateway.routes.GatewayProperties;
import java.util.concurrent.TimeUnit;
import javax.crypto.spec.SecretKeySpec;
import org.mongodb.spring.session.JdkMongoSessionConverter;
import org.mongodb.spring.session.MongoIndexedSessionRepository;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Where sessions are kept, for all replicas: in MongoDB, by its own Spring Session. What they hold
 * is sealed, so that who reads the database signs in as nobody.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionProperties.class)
@EnableSpringHttpSession
class SessionStore {

    private static final int IV_BYTES = 16;
    private static final long PATIENCE_SECONDS = 3;

    @Bean
    MongoClient sessionMongo(SessionProperties sessions) {
        return MongoClients.create(
                MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(sessions.mongodb()))
                        .applyToClusterSettings(cluster ->
                                cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                        .writeConcern(WriteConcern.MAJORITY)
                        .build());
    }

    @Bean
    MongoIndexedSessionRepository sessionRepository(
            MongoClient mongo, SessionProperties properties) {
        BytesEncryptor seal =
                AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(properties.keyBytes(), "AES"))
                        .ivGenerator(KeyGenerators.secureRandom(IV_BYTES))
                        .build();
        SerializingConverter write = new SerializingConverter();
        DeserializingConverter read = new DeserializingConverter();
        MongoIndexedSessionRepository repository =
                new MongoIndexedSessionRepository(new MongoTemplate(mongo, properties.database()));
        repository.setDefaultMaxInactiveInterval(properties.idle());
        repository.setMongoSessionConverter(
                new JdkMongoSessionConverter(
                        attributes -> seal.encrypt(write.convert(attributes)),
                        sealed -> read.convert(seal.decrypt(sealed)),
                        properties.idle()));
        return repository;
    }

    /** A host-only cookie (RFC 6265bis, 4.1.3.2) where the address has https, as it must have. */
    @Bean
    CookieHttpSessionIdResolver sessionCookie(GatewayProperties gateway) {
        boolean secure = "https".equals(gateway.publicUrl().getScheme());
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(secure ? "__Host-tuntas" : "tuntas");
        cookie.setUseSecureCookie(secure);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        CookieHttpSessionIdResolver resolver = new CookieHttpSessionIdResolver();
        resolver.setCookieSerializer(cookie);
        return resolver;
    }
}
