package id.tuntas.identity.changes;

import id.tuntas.identity.Identity;
import id.tuntas.identity.IdentityApplication;
import id.tuntas.standalone.parts.Parts;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One of several identity services that run at the same time on the same parts. */
final class Replica implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    final Identity identity;

    Replica(String topicPrefix, String... more) {
        Parts parts = Parts.shared();
        String[] arguments = {
            "--server.port=0",
            "--tuntas.issuer=" + parts.keycloak().issuer(),
            "--tuntas.client-secret=" + parts.secret("TUNTAS_IDENTITY_SECRET"),
            "--tuntas.fingerprint-key=" + parts.fingerprintKey(),
            "--TUNTAS_KAFKA_SERVERS=" + parts.kafka().servers(),
            "--TUNTAS_TOPIC_PREFIX=" + topicPrefix
        };
        String[] all =
                java.util.stream.Stream.concat(
                                java.util.Arrays.stream(arguments), java.util.Arrays.stream(more))
                        .toArray(String[]::new);
        context = new SpringApplicationBuilder(IdentityApplication.class).run(all);
        identity =
                new Identity(
                        Integer.parseInt(
                                context.getEnvironment().getProperty("local.server.port", "0")));
    }

    ChangeWatch watch() {
        return context.getBean(ChangeWatch.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
