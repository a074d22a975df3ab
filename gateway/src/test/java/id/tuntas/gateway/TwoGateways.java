package id.tuntas.gateway;

import id.tuntas.standalone.parts.Parts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two replicas over one store, with a real Keycloak; their clock can be put forward. */
final class TwoGateways implements AutoCloseable {

    /** Runs on from where it was put to. */
    static final class Forward extends Clock {

        private volatile Duration by = Duration.ZERO;

        void by(Duration duration) {
            by = duration;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    final Forward clock = new Forward();
    final ConfigurableApplicationContext one;
    final ConfigurableApplicationContext two;

    private final String issuer;
    private final String database;

    private TwoGateways(String issuer, String database) {
        this.issuer = issuer;
        this.database = database;
        one = start("");
        two = start("");
    }

    /** A third, that doesn't reach Keycloak for logins. */
    ConfigurableApplicationContext withoutKeycloak() {
        return start("http://127.0.0.1:1");
    }

    static TwoGateways start() {
        return new TwoGateways(
                Parts.shared().keycloak().issuer(), "it" + Long.toHexString(System.nanoTime()));
    }

    private ConfigurableApplicationContext start(String keycloak) {
        Parts parts = Parts.shared();
        return new SpringApplicationBuilder(GatewayApplication.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("clock", clock))
                .run(
                        Stream.of(
                                        "server.port=0",
                                        "tuntas.issuer=" + issuer,
                                        "TUNTAS_KEYCLOAK_URL=" + keycloak,
                                        "TUNTAS_URL=" + parts.url(),
                                        "TUNTAS_CLIENT_SECRET=" + parts.secret("TUNTAS_BFF_SECRET"),
                                        "TUNTAS_SESSION_KEY=" + "A".repeat(43) + "=",
                                        "TUNTAS_MONGODB_URI=" + parts.mongodb().uri(),
                                        "TUNTAS_MONGODB_DATABASE=" + database,
                                        "TUNTAS_CASES_URL=" + Services.CASES.url())
                                .map("--"::concat)
                                .toArray(String[]::new));
    }

    static int port(ConfigurableApplicationContext gateway) {
        return gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        one.close();
        two.close();
    }
}
