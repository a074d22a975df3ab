package id.tuntas.referrals;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import id.tuntas.standalone.parts.Parts;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service as it runs, with real MongoDB, Kafka and Keycloak, its two peers played. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class ReferralServiceRunning {

    protected static final CaseService CASES = new CaseService();
    protected static final IdentityService IDENTITY = new IdentityService();
    protected static final String REFERRALS = "/api/v1/referrals";

    @LocalServerPort private int port;
    @Autowired private CircuitBreakerRegistry breakers;
    @Autowired private Environment environment;
    @Autowired protected MongoDatabase database;

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) {
        Parts parts = Parts.shared();
        // Each context for itself: tests share the parts.
        String run = "it" + UUID.randomUUID().toString().substring(0, 8);
        registry.add("TUNTAS_MONGODB_URI", () -> parts.mongodb().uri());
        registry.add("TUNTAS_MONGODB_DATABASE", () -> "referrals_" + run);
        registry.add("TUNTAS_KAFKA_SERVERS", () -> parts.kafka().servers());
        registry.add("TUNTAS_TOPIC_PREFIX", () -> run);
        registry.add("tuntas.issuer", () -> parts.keycloak().issuer());
        registry.add("tuntas.client-secret", () -> parts.secret("TUNTAS_REFERRALS_SECRET"));
        registry.add("tuntas.fingerprint-key", parts::fingerprintKey);
        registry.add("TUNTAS_CASES_URL", CASES::url);
        registry.add("TUNTAS_IDENTITY_URL", IDENTITY::url);
    }

    @BeforeEach
    void allIsWell() {
        CASES.recover();
        IDENTITY.comeBack();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    protected Api as(String name) {
        return new Api(port, Demo.token(name));
    }

    protected Api withToken(String token) {
        return new Api(port, token);
    }

    protected Published published() {
        return new Published(environment.getRequiredProperty("TUNTAS_TOPIC_PREFIX") + ".referral");
    }

    protected CaseTopic cases() {
        return new CaseTopic(environment.getRequiredProperty("TUNTAS_TOPIC_PREFIX") + ".case");
    }

    /** How many packets are kept for a referral. */
    protected long packets(String referral) {
        return database.getCollection("packets").countDocuments(Filters.eq("_id", referral));
    }

    /** A request that is valid, to the agency of this alias, with other fields as told. */
    protected static String request(String caseId, String recipient, String... others) {
        Map<String, Object> fields =
                new TreeMap<>(
                        Map.of(
                                "caseId",
                                caseId,
                                "recipientAgencyId",
                                Demo.agency(recipient),
                                "service",
                                "LAW_ENFORCEMENT",
                                "urgency",
                                "HIGH",
                                "basis",
                                "VITAL_INTEREST",
                                "note",
                                "Mohon cegat di pelabuhan sebelum fajar."));
        for (int i = 0; i < others.length; i += 2) {
            fields.put(others[i], others[i + 1]);
        }
        return Api.json(fields);
    }

    protected static String newCase() {
        return "case-" + UUID.randomUUID();
    }

    /** A referral that has been sent by Yusuf, from UPTD PPA Nunukan. */
    protected String sentTo(String recipient) {
        Api.Answer sent = as("yusuf").post(REFERRALS, request(newCase(), recipient));
        if (sent.status() != 201) {
            throw new AssertionError("not sent: " + sent);
        }
        return sent.id();
    }
}
