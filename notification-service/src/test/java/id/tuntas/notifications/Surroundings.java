package id.tuntas.notifications;

import id.tuntas.standalone.parts.Parts;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Real MongoDB, Kafka, Keycloak and mail sink; a double in identity's place. */
public final class Surroundings
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final IdentityDouble IDENTITY = IdentityDouble.start();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Parts parts = Parts.shared();
        for (Demo person : Demo.values()) {
            person.introduceTo(IDENTITY);
        }
        // The parts are shared by all tests: each context has a database and topics of its own.
        String run = "notifications" + Long.toHexString(System.nanoTime());
        TestPropertyValues.of(
                        "TUNTAS_MONGODB_URI=" + parts.mongodb().uri(),
                        "TUNTAS_MONGODB_DATABASE=" + run,
                        "TUNTAS_KAFKA_SERVERS=" + parts.kafka().servers(),
                        "TUNTAS_TOPIC_PREFIX=" + run,
                        "tuntas.issuer=" + parts.keycloak().issuer(),
                        "tuntas.client-secret=" + parts.secret("TUNTAS_NOTIFICATIONS_SECRET"),
                        "tuntas.fingerprint-key=" + parts.fingerprintKey(),
                        "TUNTAS_IDENTITY_URL=" + IDENTITY.url(),
                        "TUNTAS_URL=https://tuntas.example",
                        "TUNTAS_SMTP_HOST=" + parts.mail().smtpHost(),
                        "TUNTAS_SMTP_PORT=" + parts.mail().smtpPort(),
                        "tuntas.inbox.mail-rests=1s",
                        "tuntas.mail.poll=100ms",
                        "tuntas.mail.first-retry=200ms",
                        "tuntas.mail.last-retry=500ms")
                .applyTo(context);
    }
}
