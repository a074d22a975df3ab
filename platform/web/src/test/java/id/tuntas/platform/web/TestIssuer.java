package id.tuntas.platform.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Publishes a key as a realm does, and signs whatever a test wants to try; real JWTs over real
 * HTTP.
 */
public final class TestIssuer implements AutoCloseable {

    static final String AGENCY = "655f848a-003d-52c1-bf6f-439c6d90acef";

    private final HttpServer server;
    private final RSAKey key = newKey("known");
    private final RSAKey otherKey = newKey("other");

    public TestIssuer() {
        this(0);
    }

    TestIssuer(int port) {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext(
                "/realms/tuntas/protocol/openid-connect/certs",
                exchange -> {
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, keys.length);
                    try (var body = exchange.getResponseBody()) {
                        body.write(keys);
                    }
                });
        server.start();
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).keyUse(KeyUse.SIGNATURE).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/tuntas";
    }

    /** What the realm gives a liaison of Polres Nunukan. */
    JWTClaimsSet.Builder liaison() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("424d6d76-b498-51c1-9a1f-bb6f2524dd59")
                .audience("tuntas-api")
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))))
                .claim("typ", "Bearer")
                .claim("azp", "tuntas-bff")
                .claim("name", "Budi")
                .claim("locale", "id")
                .claim("realm_access", Map.of("roles", List.of("liaison", "not-a-role-of-ours")))
                .claim("organization", Map.of("polres-nunukan", organization(AGENCY)));
    }

    JWTClaimsSet.Builder service(String client) {
        return liaison()
                .subject("service-account-" + client)
                .claim("azp", client)
                .claim("organization", null)
                .claim("realm_access", null);
    }

    static Map<String, Object> organization(String id) {
        return Map.of("id", id, "kind", List.of("POLICE"), "region", List.of("65.03"));
    }

    String sign(JWTClaimsSet.Builder claims) {
        return sign(claims, header -> header);
    }

    String sign(JWTClaimsSet.Builder claims, UnaryOperator<JWSHeader.Builder> header) {
        return sign(claims, key, header);
    }

    String signWithAnotherKey(JWTClaimsSet.Builder claims, String keyId) {
        return signWithAnotherKey(claims, header -> header.keyID(keyId));
    }

    String signWithAnotherKey(
            JWTClaimsSet.Builder claims, UnaryOperator<JWSHeader.Builder> header) {
        return sign(claims, otherKey, header);
    }

    private static String sign(
            JWTClaimsSet.Builder claims, RSAKey key, UnaryOperator<JWSHeader.Builder> header) {
        try {
            JWSHeader.Builder plain =
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .type(JOSEObjectType.JWT);
            SignedJWT token = new SignedJWT(header.apply(plain).build(), claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String unsigned(JWTClaimsSet.Builder claims) {
        return new PlainJWT(claims.build()).serialize();
    }

    /** Signed with the public key as if it were a shared secret. */
    String confused(JWTClaimsSet.Builder claims) {
        try {
            SignedJWT token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.HS256)
                                    .keyID(key.getKeyID())
                                    .type(JOSEObjectType.JWT)
                                    .build(),
                            claims.build());
            token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    RSAKey otherKey() {
        return otherKey;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
