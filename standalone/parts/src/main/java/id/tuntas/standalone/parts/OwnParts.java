package id.tuntas.standalone.parts;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A set that this JVM starts, part by part, on free ports and throw-away data, and ends with
 * itself.
 */
public final class OwnParts implements Parts, AutoCloseable {
    private final Path folder = ThrowAwayFolder.create();
    private final URI url;
    private final Lazy<MongoDb> mongodb;
    private final Lazy<Kafka> kafka;
    private final Lazy<Keycloak> keycloak;
    private final Lazy<KeycloakRealm> realm;
    private final Lazy<MailSink> mailAddress;
    private final Lazy<MailSink> mail;
    private final Lazy<Secrets> secrets;

    /**
     * @param url where people would reach Tuntas
     */
    public OwnParts(RealmFiles realmFiles, URI url) {
        this.url = url;
        this.secrets =
                new Lazy<>(() ->
                        Secrets.in(folder.resolve("secrets.properties"), realmFiles.secretNames()));
        this.mongodb = new Lazy<>(() -> MongoDb.start(folder.resolve("mongodb"), 0));
        this.kafka = new Lazy<>(() -> Kafka.start(folder.resolve("kafka"), 0));
        // Its port is chosen before it runs: the realm learns at its import where mails go.
        this.mailAddress = new Lazy<>(() -> MailSink.at(folder.resolve("mail"), 0, 0));
        this.mail = new Lazy<>(this::startedMail);
        this.keycloak =
                new Lazy<>(() ->
                        Keycloak.start(
                                folder.resolve("keycloak"),
                                0,
                                realmFiles,
                                this.secrets.get(),
                                url,
                                this.mailAddress.get().smtpPort()));
        this.realm = new Lazy<>(() -> this.keycloak.get().realm());
        OwnProcess.beforeTheEnd(this::close);
    }

    private MailSink startedMail() {
        MailSink sink = mailAddress.get();
        sink.begin();
        return sink;
    }

    @Override
    public MongoAddress mongodb() {
        return MongoAddress.ofEnvironment().orElseGet(() -> new MongoAddress(mongodb.get().uri()));
    }

    @Override
    public KafkaAddress kafka() {
        return new KafkaAddress(kafka.get().servers());
    }

    @Override
    public KeycloakRealm keycloak() {
        return realm.get();
    }

    @Override
    public Mailbox mail() {
        return mail.get().mailbox();
    }

    @Override
    public String secret(String name) {
        return secrets.get().get(name);
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
                mongodb(), kafka(), keycloak().issuer(), mail(), url, secrets.get());
    }

    /** Kills what it started: nobody will read its data again. */
    @Override
    public void close() {
        Stream.of(mongodb.ifMade(), kafka.ifMade(), keycloak.ifMade(), mail.ifMade())
                .flatMap(Optional::stream)
                .filter(Part::isAlive)
                .forEach(Part::kill);
        Folders.delete(folder);
    }
}
