package id.tuntas.standalone.parts;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A set that this JVM starts, part by part, on free ports and throw-away data, and ends with
 * itself.
 */
public final class OwnParts implements Parts {
    private final Path folder;
    private final RealmFiles realmFiles;
    private final URI url;
    private final Object mongoLock = new Object();
    private final Object kafkaLock = new Object();
    private final Object keycloakLock = new Object();
    private final Object mailLock = new Object();
    private @Nullable MongoAddress mongodb;
    private @Nullable Kafka kafka;
    private @Nullable KeycloakRealm keycloak;
    private @Nullable MailSink mail;
    private @Nullable Secrets secrets;

    /**
     * @param folder of a {@link ThrowAwayFolder}
     * @param url where people would reach Tuntas
     */
    public OwnParts(Path folder, RealmFiles realmFiles, URI url) {
        this.folder = folder;
        this.realmFiles = realmFiles;
        this.url = url;
    }

    @Override
    public MongoAddress mongodb() {
        synchronized (mongoLock) {
            if (mongodb == null) {
                mongodb =
                        MongoAddress.ofEnvironment()
                                .orElseGet(() ->
                                        new MongoAddress(
                                                MongoDb.start(folder.resolve("mongodb"), 0).uri()));
            }
            return mongodb;
        }
    }

    @Override
    public KafkaAddress kafka() {
        synchronized (kafkaLock) {
            if (kafka == null) {
                kafka = Kafka.start(folder.resolve("kafka"), 0);
            }
            return new KafkaAddress(kafka.servers());
        }
    }

    @Override
    public KeycloakRealm keycloak() {
        synchronized (keycloakLock) {
            if (keycloak == null) {
                keycloak =
                        Keycloak.start(folder.resolve("keycloak"), 0, realmFiles, secrets(), url)
                                .realm();
            }
            return keycloak;
        }
    }

    @Override
    public Mailbox mail() {
        synchronized (mailLock) {
            if (mail == null) {
                mail = MailSink.start(folder.resolve("mail"), 0, 0);
            }
            return mail.mailbox();
        }
    }

    @Override
    public String secret(String name) {
        return secrets().get(name);
    }

    @Override
    public URI url() {
        return url;
    }

    @Override
    public Optional<String> property(String name) {
        return Optional.empty();
    }

    /** What {@link Parts#attach} needs to know of this set; starts what has not started yet. */
    public Properties describe() {
        return AttachedParts.describe(
                mongodb(), kafka(), keycloak().issuer(), mail(), url, secrets());
    }

    private synchronized Secrets secrets() {
        if (secrets == null) {
            secrets = Secrets.in(folder.resolve("secrets.properties"), realmFiles.secretNames());
        }
        return secrets;
    }
}
