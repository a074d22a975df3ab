package id.tuntas.platform.web;

import static id.tuntas.platform.web.EchoService.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileTokensIT {

    private static final String CALLER = "/api/v1/caller";

    static Stream<Arguments> refused() {
        return Stream.of(
                hostile("unsigned (alg none)", () -> ISSUER.unsigned(ISSUER.liaison())),
                hostile("public key used as a secret", () -> ISSUER.confused(ISSUER.liaison())),
                hostile(
                        "signed by an unknown key",
                        () -> ISSUER.signWithAnotherKey(ISSUER.liaison(), "other")),
                hostile(
                        "signed by an unknown key under a known id",
                        () -> ISSUER.signWithAnotherKey(ISSUER.liaison(), "known")),
                hostile(
                        "brings its own key (jwk)",
                        () ->
                                ISSUER.sign(
                                        ISSUER.liaison(),
                                        header ->
                                                header.keyID("mine")
                                                        .jwk(ISSUER.otherKey().toPublicJWK()))),
                hostile(
                        "names where its key lies (jku)",
                        () ->
                                ISSUER.sign(
                                        ISSUER.liaison(),
                                        header ->
                                                header.keyID("mine")
                                                        .jwkURL(
                                                                URI.create(
                                                                        "http://127.0.0.1:1/keys")))),
                hostile(
                        "another type in the header",
                        () ->
                                ISSUER.sign(
                                        ISSUER.liaison(),
                                        header -> header.type(new JOSEObjectType("logout+jwt")))),
                hostile("another issuer", claims("iss", "https://evil.example/realms/tuntas")),
                hostile("issuer with a slash more", () -> with("iss", ISSUER.issuer() + "/")),
                hostile("no issuer", claims("iss", null)),
                hostile("another audience", claims("aud", "account")),
                hostile("no audience", claims("aud", null)),
                hostile("an ID token", claims("typ", "ID")),
                hostile("a refresh token", claims("typ", "Refresh")),
                hostile("no type", claims("typ", null)),
                hostile("no subject", claims("sub", null)),
                hostile("no expiry", claims("exp", null)),
                hostile(
                        "expired",
                        claims("exp", Date.from(Instant.now().minus(Duration.ofSeconds(10))))),
                hostile(
                        "not valid yet",
                        claims("nbf", Date.from(Instant.now().plus(Duration.ofMinutes(5))))),
                hostile("changed after signing", HostileTokensIT::tampered),
                hostile("without its signature", HostileTokensIT::cut),
                hostile("no token at all", () -> "x"),
                hostile("five parts", () -> "a.b.c.d.e"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void isRefused(String name, Supplier<String> token) {
        EchoService.Answer answer = EchoService.getAs(token.get(), CALLER);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.type()).isEqualTo("/problems/unauthenticated");
    }

    static Stream<Arguments> withoutOneAgency() {
        return Stream.of(
                hostile("no organization", claims("organization", null)),
                hostile("empty organizations", claims("organization", Map.of())),
                hostile(
                        "two organizations",
                        claims(
                                "organization",
                                Map.of(
                                        "polres-nunukan",
                                        TestIssuer.organization(TestIssuer.AGENCY),
                                        "polres-tarakan",
                                        TestIssuer.organization("another")))),
                hostile(
                        "an organization without an id",
                        claims("organization", Map.of("polres-nunukan", Map.of()))),
                hostile(
                        "organizations as names",
                        claims("organization", List.of("polres-nunukan"))),
                hostile(
                        "a service on an operation that is not listed",
                        () -> ISSUER.sign(ISSUER.service("tuntas-notifications"))),
                hostile(
                        "a client that only looks like a service",
                        () -> ISSUER.sign(ISSUER.service("tuntas-unknown"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withoutOneAgency")
    void isForbidden(String name, Supplier<String> token) {
        EchoService.Answer answer = EchoService.getAs(token.get(), CALLER);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.type()).isEqualTo("/problems/agency-not-single");
    }

    @Test
    void anAgencyIsKnownByItsIdAndNeverByItsAlias() {
        String imitating =
                with(
                        "organization",
                        Map.of(TestIssuer.AGENCY, TestIssuer.organization("somebody-else")));

        EchoService.Answer answer = EchoService.getAs(imitating, CALLER);

        assertThat(answer.body().path("agency").asString()).isEqualTo("somebody-else");
    }

    @Test
    void aRegionThatIsNoneCoversNothing() {
        String token =
                with(
                        "organization",
                        Map.of(
                                "polres",
                                Map.of(
                                        "id",
                                        "a",
                                        "kind",
                                        List.of("POLICE"),
                                        "region",
                                        List.of("*"))));

        assertThat(EchoService.getAs(token, CALLER).status()).isEqualTo(200);
    }

    @Test
    void rolesThatAreNotOursAreDropped() {
        EchoService.Answer answer = EchoService.getAs(ISSUER.sign(ISSUER.liaison()), CALLER);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("roles").size()).isEqualTo(1);
        assertThat(answer.body().path("roles").get(0).asString()).isEqualTo("liaison");
    }

    @Test
    void aServiceMayCallWhatIsListedForIt() {
        assertThat(
                        EchoService.getAs(
                                        ISSUER.sign(ISSUER.service("tuntas-notifications")),
                                        "/api/v1/agencies")
                                .status())
                .isEqualTo(200);
    }

    @Test
    void aServiceActsForAPersonOnlyWithItsOwnTokenBesideThePersons() {
        String service = ISSUER.sign(ISSUER.service("tuntas-referrals"));
        String person = ISSUER.sign(ISSUER.liaison());

        assertThat(grant("Service-Authorization", "Bearer " + service).body().path("service"))
                .hasToString("\"tuntas-referrals\"");
        assertThat(grant().type()).isEqualTo("/problems/service-authorization-required");
        assertThat(grant("Service-Authorization", "Bearer " + person).status()).isEqualTo(403);
        assertThat(grant("Service-Authorization", "Bearer rubbish").status()).isEqualTo(403);
    }

    private static EchoService.Answer grant(String... headers) {
        String[] all = Arrays.concat(headers, "Idempotency-Key", "\"grant\"");
        return EchoService.post("/api/v1/grant", "{}", all);
    }

    /** For headers in varargs. */
    private static final class Arrays {

        static String[] concat(String[] some, String... more) {
            return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
        }
    }

    private static Arguments hostile(String name, Supplier<String> token) {
        return Arguments.of(name, token);
    }

    private static Supplier<String> claims(String claim, @Nullable Object value) {
        return () -> with(claim, value);
    }

    private static String with(String claim, @Nullable Object value) {
        JWTClaimsSet.Builder claims = ISSUER.liaison();
        return ISSUER.sign(claims.claim(claim, value));
    }

    private static String tampered() {
        String[] parts = ISSUER.sign(ISSUER.liaison()).split("\\.", -1);
        String payload =
                new String(
                                Base64.getUrlDecoder().decode(parts[1]),
                                java.nio.charset.StandardCharsets.UTF_8)
                        .replace("liaison", "auditor");
        return parts[0]
                + "."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(payload.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                + "."
                + parts[2];
    }

    private static String cut() {
        String token = ISSUER.sign(ISSUER.liaison());
        return token.substring(0, token.lastIndexOf('.') + 1);
    }
}
