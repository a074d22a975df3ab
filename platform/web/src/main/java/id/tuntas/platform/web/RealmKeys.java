package id.tuntas.platform.web;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public keys by which the realm's tokens are checked (JWKS, RFC 7517). They are fetched at
 * start, before anybody has signed in: who has a token goes on working while Keycloak is away, also
 * at a replica that has seen no token yet.
 */
final class RealmKeys implements JWKSource<SecurityContext>, FromTheRealm {
    private static final JWKSelector ANY = new JWKSelector(new JWKMatcher.Builder().build());

    private static final int TIMEOUT_MS = 2_000;
    private static final int SIZE_LIMIT = 100_000;
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(1);
    private static final Duration KEPT_IN_AN_OUTAGE = Duration.ofHours(4);

    private final JWKSource<SecurityContext> source;
    private volatile boolean areKnown;

    RealmKeys(URI issuer) throws MalformedURLException {
        source =
                JWKSourceBuilder.create(
                                URI.create(issuer + "/protocol/openid-connect/certs").toURL(),
                                new DefaultResourceRetriever(TIMEOUT_MS, TIMEOUT_MS, SIZE_LIMIT))
                        .retrying(true)
                        // Keys that nobody has may be asked for all the time, but a realm that has
                        // just come back is heard at once.
                        .rateLimited(BETWEEN_FETCHES.toMillis())
                        // Signed-in people go on working while Keycloak is away.
                        .outageTolerant(KEPT_IN_AN_OUTAGE.toMillis())
                        .build();
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context)
            throws KeySourceException {
        List<JWK> keys = source.get(selector, context);
        areKnown = true;
        return keys;
    }

    /** Whether the realm has told its keys since the start. */
    boolean areKnown() {
        return areKnown;
    }

    @Override
    public void renew() throws KeySourceException {
        if (!areKnown) {
            get(ANY, null);
        }
    }
}
