package id.tuntas.cases;

import id.tuntas.standalone.parts.Parts;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One running service for all the tests of a JVM, on the shared parts. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RunningCaseService {

    protected static final IdentityService IDENTITY = new IdentityService();
    private static final String RUN = "cases" + Long.toHexString(System.nanoTime());

    protected CaseService cases = new CaseService(0);
    protected final ReferralTopic referrals = new ReferralTopic(RUN);

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) {
        Parts parts = Parts.shared();
        registry.add("TUNTAS_MONGODB_URI", () -> parts.mongodb().uri());
        registry.add("TUNTAS_MONGODB_DATABASE", () -> RUN);
        registry.add("TUNTAS_KAFKA_SERVERS", () -> parts.kafka().servers());
        registry.add("TUNTAS_TOPIC_PREFIX", () -> RUN);
        registry.add("TUNTAS_IDENTITY_URL", IDENTITY::url);
        registry.add("tuntas.issuer", () -> parts.keycloak().issuer());
        registry.add("tuntas.client-secret", () -> parts.secret("TUNTAS_CASES_SECRET"));
        registry.add("tuntas.fingerprint-key", parts::fingerprintKey);
    }

    @BeforeEach
    void reach() {
        cases = new CaseService(port);
    }
}
