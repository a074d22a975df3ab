package id.tuntas.standalone.parts;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** A set that runs already, known from its properties. */
public final class AttachedParts implements Parts {
    private static final String SECRET = "secret.";

    private final Properties properties;
    private final Secrets secrets;
    private final KeycloakRealm keycloak;

    public AttachedParts(Properties properties) {
        this.properties = properties;
        Map<String, String> values = new HashMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(SECRET)) {
                values.put(name.substring(SECRET.length()), properties.getProperty(name));
            }
        }
        this.secrets = Secrets.of(values);
        this.keycloak = new KeycloakRealm(required("keycloak.issuer"), url(), secrets);
    }

    static AttachedParts read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new PartFailure(
                    "No running parts: "
                            + file
                            + " can't be read. Start them, or unset TUNTAS_PARTS.",
                    e);
        }
        return new AttachedParts(properties);
    }

    /** The properties that the constructor takes. */
    public static Properties describe(
            MongoAddress mongodb,
            KafkaAddress kafka,
            String issuer,
            Mailbox mail,
            URI url,
            Secrets secrets) {
        Properties properties = new Properties();
        properties.setProperty("mongodb.uri", mongodb.uri());
        properties.setProperty("kafka.servers", kafka.servers());
        properties.setProperty("keycloak.issuer", issuer);
        properties.setProperty("mail.smtp.host", mail.smtpHost());
        properties.setProperty("mail.smtp.port", Integer.toString(mail.smtpPort()));
        properties.setProperty("mail.api", mail.api().toString());
        properties.setProperty("url", url.toString());
        secrets.all().forEach((name, value) -> properties.setProperty(SECRET + name, value));
        return properties;
    }

    @Override
    public MongoAddress mongodb() {
        return new MongoAddress(required("mongodb.uri"));
    }

    @Override
    public KafkaAddress kafka() {
        return new KafkaAddress(required("kafka.servers"));
    }

    @Override
    public KeycloakRealm keycloak() {
        return keycloak;
    }

    @Override
    public Mailbox mail() {
        return new Mailbox(
                required("mail.smtp.host"),
                Integer.parseInt(required("mail.smtp.port")),
                URI.create(required("mail.api")));
    }

    @Override
    public String secret(String name) {
        return secrets.get(name);
    }

    @Override
    public URI url() {
        return URI.create(required("url"));
    }

    @Override
    public Optional<String> property(String name) {
        return Optional.ofNullable(properties.getProperty(name));
    }

    private String required(String name) {
        return property(name)
                .orElseThrow(() -> new PartFailure("The running set's file lacks " + name));
    }
}
