package id.tuntas.platform.web;

import static id.tuntas.platform.web.EchoService.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileTokensIT {

    private static final String CALLER = "/api/v1/caller";

    private static final HostileTokens TOKENS = new HostileTokens(ISSUER);

    static List<HostileTokens.Hostile> refused() {
        return TOKENS.unauthenticated();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void isRefused(HostileTokens.Hostile hostile) {
        EchoService.Answer answer = EchoService.getAs(hostile.token(), CALLER);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.type()).isEqualTo("/problems/unauthenticated");
    }

    static List<HostileTokens.Hostile> withoutOneAgency() {
        return TOKENS.withoutOneAgency();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withoutOneAgency")
    void isForbidden(HostileTokens.Hostile hostile) {
        EchoService.Answer answer = EchoService.getAs(hostile.token(), CALLER);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.type()).isEqualTo("/problems/agency-not-single");
    }

    @Test
    void aGoodTokenIsTaken() {
        assertThat(EchoService.getAs(TOKENS.good(), CALLER).status()).isEqualTo(200);
    }

    @Test
    void aServiceIsForbiddenWhatIsNotListedForIt() {
        EchoService.Answer answer =
                EchoService.getAs(ISSUER.sign(ISSUER.service("tuntas-notifications")), CALLER);

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

    private static String with(String claim, @Nullable Object value) {
        JWTClaimsSet.Builder claims = ISSUER.liaison();
        return ISSUER.sign(claims.claim(claim, value));
    }
}
