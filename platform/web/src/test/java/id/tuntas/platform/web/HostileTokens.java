package id.tuntas.platform.web;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one list of tokens that open nothing, whoever is asked: platform/web's own tests try it on
 * the rules, e2e on each running service. Each differs from a good token in one thing only.
 */
public final class HostileTokens {

    /** One of them; its name says what is wrong with it. */
    public record Hostile(String name, String token) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final TestIssuer issuer;

    public HostileTokens(TestIssuer issuer) {
        this.issuer = issuer;
    }

    /** A good token, to see that the others are refused for what is wrong with them. */
    public String good() {
        return issuer.sign(issuer.liaison());
    }

    /** Answered by 401: they prove nothing. */
    public List<Hostile> unauthenticated() {
        return List.of(
                hostile("unsigned (alg none)", issuer.unsigned(issuer.liaison())),
                hostile("alg None, in another spelling", spelled("None")),
                hostile("public key used as a secret", issuer.confused(issuer.liaison())),
                hostile("another algorithm's name over the same signature", spelled("RS512")),
                hostile(
                        "signed by an unknown key",
                        issuer.signWithAnotherKey(issuer.liaison(), "other")),
                hostile(
                        "signed by an unknown key under a known id",
                        issuer.signWithAnotherKey(issuer.liaison(), "known")),
                hostile(
                        "signed by an unknown key whose id is a path",
                        issuer.signWithAnotherKey(issuer.liaison(), "../../dev/null")),
                hostile(
                        "brings its own key (jwk)",
                        issuer.signWithAnotherKey(
                                issuer.liaison(),
                                header ->
                                        header.keyID("mine").jwk(issuer.otherKey().toPublicJWK()))),
                hostile(
                        "brings its own key under a known id (jwk)",
                        issuer.signWithAnotherKey(
                                issuer.liaison(),
                                header ->
                                        header.keyID("known")
                                                .jwk(issuer.otherKey().toPublicJWK()))),
                hostile(
                        "names where its key lies (jku)",
                        issuer.signWithAnotherKey(
                                issuer.liaison(),
                                header ->
                                        header.keyID("mine")
                                                .jwkURL(URI.create("http://127.0.0.1:1/keys")))),
                hostile(
                        "names where its certificate lies (x5u)",
                        issuer.signWithAnotherKey(
                                issuer.liaison(),
                                header ->
                                        header.keyID("mine")
                                                .x509CertURL(
                                                        URI.create("http://127.0.0.1:1/cert")))),
                hostile(
                        "demands an extension that nobody knows (crit)",
                        issuer.sign(
                                issuer.liaison(),
                                header ->
                                        header.criticalParams(Set.of("tuntas-all-roles"))
                                                .customParam("tuntas-all-roles", true))),
                hostile(
                        "another type in the header",
                        issuer.sign(
                                issuer.liaison(),
                                header -> header.type(new JOSEObjectType("logout+jwt")))),
                hostile("another issuer", with("iss", "https://evil.example/realms/tuntas")),
                hostile("issuer with a slash more", with("iss", issuer.issuer() + "/")),
                hostile("no issuer", with("iss", null)),
                hostile("another audience", with("aud", "account")),
                hostile("an audience that begins like ours", with("aud", "tuntas-api.example")),
                hostile("no audience", with("aud", null)),
                hostile("an ID token", with("typ", "ID")),
                hostile("a refresh token", with("typ", "Refresh")),
                hostile("a logout token", with("typ", "Logout")),
                hostile("no type", with("typ", null)),
                hostile("no subject", with("sub", null)),
                hostile("no expiry", with("exp", null)),
                hostile("expired", with("exp", in(Duration.ofSeconds(-10)))),
                hostile("not valid yet", with("nbf", in(Duration.ofMinutes(5)))),
                hostile("changed after signing", tampered()),
                hostile("another's signature", swapped()),
                hostile("without its signature", cut()),
                hostile("no token at all", "x"),
                hostile("five parts", "a.b.c.d.e"));
    }

    /** Answered by 403: they are the realm's, and speak for no agency, or for no one of them. */
    public List<Hostile> withoutOneAgency() {
        return List.of(
                hostile("no organization", with("organization", null)),
                hostile("empty organizations", with("organization", Map.of())),
                hostile(
                        "two organizations",
                        with(
                                "organization",
                                Map.of(
                                        "polres-nunukan",
                                        TestIssuer.organization(TestIssuer.AGENCY),
                                        "polres-tarakan",
                                        TestIssuer.organization("another")))),
                hostile(
                        "an organization without an id",
                        with("organization", Map.of("polres-nunukan", Map.of()))),
                hostile("organizations as names", with("organization", List.of("polres-nunukan"))),
                hostile("an organization as text", with("organization", TestIssuer.AGENCY)),
                hostile(
                        "an id that is a query",
                        with(
                                "organization",
                                Map.of("polres-nunukan", TestIssuer.organization("{$ne: 1}")))),
                hostile(
                        "a client that only looks like a service",
                        issuer.sign(issuer.service("tuntas-unknown"))),
                hostile(
                        "a service where none may call",
                        issuer.sign(issuer.service("tuntas-notifications-"))));
    }

    private static Hostile hostile(String name, String token) {
        return new Hostile(name, token);
    }

    private String with(String claim, @Nullable Object value) {
        JWTClaimsSet.Builder claims = issuer.liaison();
        return issuer.sign(claims.claim(claim, value));
    }

    private static Date in(Duration time) {
        return Date.from(Instant.now().plus(time));
    }

    private String spelled(String algorithm) {
        String[] parts = good().split("\\.", -1);
        return encoded(decoded(parts[0]).replace("RS256", algorithm))
                + "."
                + parts[1]
                + "."
                + (algorithm.equals("None") ? "" : parts[2]);
    }

    private String tampered() {
        String[] parts = good().split("\\.", -1);
        return parts[0]
                + "."
                + encoded(decoded(parts[1]).replace("liaison", "auditor"))
                + "."
                + parts[2];
    }

    private String swapped() {
        String token = good();
        String other = issuer.sign(issuer.liaison().subject("somebody-else"));
        return token.substring(0, token.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));
    }

    private String cut() {
        String token = good();
        return token.substring(0, token.lastIndexOf('.') + 1);
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
