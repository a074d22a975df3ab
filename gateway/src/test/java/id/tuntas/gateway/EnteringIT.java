package id.tuntas.gateway;

import static id.tuntas.gateway.TestIssuer.agency;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class EnteringIT {

    private final Outside outside;

    EnteringIT(@LocalServerPort int port) {
        outside = new Outside(port);
    }

    @BeforeEach
    void serviceAnswers() {
        Services.IDENTITY.answers(200, "application/json", "{}");
    }

    @Test
    void isForMembersOfOneAgency() {
        assertThat(outside.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    static Stream<Arguments> notOurTokens() {
        return Stream.of(
                change("expired", claims -> claims.expirationTime(Date.from(Instant.EPOCH))),
                change("another audience", claims -> claims.audience("account")),
                change("another issuer", claims -> claims.issuer("http://127.0.0.1/other")),
                change("an ID token", claims -> claims.claim("typ", "ID")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notOurTokens")
    void isRefusedToATokenThatIsNotOurs(String name, UnaryOperator<JWTClaimsSet.Builder> change) {
        assertRefused(outside.send(with(Services.ISSUER.token(change))), 401, "unauthenticated");
    }

    @Test
    void isRefusedWithoutAToken() {
        assertRefused(outside.send(outside.anonymous("/api/v1/me")), 401, "unauthenticated");
        assertRefused(outside.send(with("no.token")), 401, "unauthenticated");
    }

    @Test
    void isRefusedToMembersOfTwoAgencies() {
        String two =
                Services.ISSUER.token(claims ->
                        claims.claim(
                                "organization",
                                Map.of("polres", agency("a1"), "dinsos", agency("a2"))));
        assertRefused(outside.send(with(two)), 403, "agency-not-single");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tuntas-cases", "tuntas-referrals", "tuntas-notifications"})
    void isRefusedToOurOwnServices(String client) {
        String service =
                Services.ISSUER.token(
                        claims -> claims.claim("azp", client).claim("organization", null));
        assertRefused(outside.send(with(service)), 403, "agency-not-single");
    }

    private HttpRequest.Builder with(String token) {
        return outside.anonymous("/api/v1/me").header("Authorization", "Bearer " + token);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String problem) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"/problems/" + problem + "\"");
        assertThat(Services.IDENTITY.requests()).isZero();
    }

    private static Arguments change(String name, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(name, change);
    }
}
