package id.tuntas.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What stands behind the gateway in its tests. Nothing listens in notification-service's place, nor
 * in that of identity's first replica.
 */
final class Services implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final TestIssuer ISSUER = new TestIssuer();
    static final Upstream CASES = Upstream.start();
    static final Upstream REFERRALS = Upstream.start();
    static final Upstream IDENTITY = Upstream.start();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "tuntas.issuer=" + ISSUER.url(),
                        "TUNTAS_URL=https://tuntas.example",
                        // Who comes with a token needs no store.
                        "TUNTAS_MONGODB_URI=mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=500",
                        "TUNTAS_SESSION_KEY=" + "A".repeat(43) + "=",
                        "TUNTAS_CASES_URL=" + CASES.url(),
                        "TUNTAS_REFERRALS_URL=" + REFERRALS.url(),
                        "TUNTAS_IDENTITY_URL=http://127.0.0.1:" + deadPort() + "," + IDENTITY.url(),
                        "TUNTAS_NOTIFICATIONS_URL=http://127.0.0.1:" + deadPort(),
                        "tuntas.gateway.services.case-service.read-limit=2500ms")
                .applyTo(context);
    }

    private static int deadPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
