package id.tuntas.standalone.parts;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A set of parts to test or play against. Each part is started, or looked up, when it is first
 * asked for, so that who needs only MongoDB pays only for MongoDB.
 */
public sealed interface Parts permits OwnParts, AttachedParts {
    /**
     * The one set of this JVM: the running set that the system property {@code tuntas.parts} or the
     * environment variable {@code TUNTAS_PARTS} points to (a file that {@code launcher parts} or
     * {@code ./tuntas up} wrote), else a throw-away set on free ports, gone when this JVM ends.
     */
    static Parts shared() {
        return SharedParts.INSTANCE;
    }

    /** A running set that somebody else answers for. */
    static Parts attach(Path propertiesFile) {
        return AttachedParts.read(propertiesFile);
    }

    MongoAddress mongodb();

    KafkaAddress kafka();

    KeycloakRealm keycloak();

    Mailbox mail();

    /** A secret by the name of its environment variable, such as {@code TUNTAS_CASES_SECRET}. */
    String secret(String name);

    /** Where people reach Tuntas, as the realm was told at its import. */
    URI url();

    /**
     * What else the set's properties file says, such as {@code url.gateway} of a whole running
     * system.
     */
    Optional<String> property(String name);

    /** The key of {@code Fingerprints}: base64 of 32 bytes. */
    default String fingerprintKey() {
        return secret(Secrets.FINGERPRINT_KEY);
    }
}
