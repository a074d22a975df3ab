package id.tuntas.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Issues tokens as the realm does, and publishes the key to check them with. */
final class TestIssuer {

    private static final String KEYS = "/protocol/openid-connect/certs";

    private final RSAKey key;
    private final Upstream server;

    TestIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server = Upstream.start();
        server.answers(exchange -> {
            int status = exchange.getRequestURI().getPath().equals(KEYS) ? 200 : 404;
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, keys.length);
            exchange.getResponseBody().write(keys);
        });
    }

    String url() {
        return server.url();
    }

    /** A liaison of one agency. */
    String member() {
        return token(claims -> claims);
    }

    String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        JWTClaimsSet claims =
                change.apply(
                                new JWTClaimsSet.Builder()
                                        .issuer(url())
                                        .subject("5e1a7c0e-0000-4000-8000-0000000000b1")
                                        .audience("tuntas-api")
                                        .claim("typ", "Bearer")
                                        .claim("azp", "tuntas-bff")
                                        .claim("name", "Budi")
                                        .claim("realm_access", Map.of("roles", List.of("liaison")))
                                        .claim("organization", Map.of("polres", agency("a1")))
                                        .expirationTime(
                                                Date.from(
                                                        Instant.now().plus(Duration.ofMinutes(5)))))
                        .build();
        try {
            SignedJWT token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256)
                                    .type(JOSEObjectType.JWT)
                                    .keyID(key.getKeyID())
                                    .build(),
                            claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, Object> agency(String id) {
        return Map.of("id", id, "kind", List.of("POLICE"), "region", List.of("65.03"));
    }
}
