package id.tuntas.platform.web;

import static id.tuntas.platform.web.EchoService.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
class BadRequestsIT {

    private static final String GOOD =
            """
            {"title": "Aduan", "categories": ["TRAFFICKING"], "items": []}
            """;

    private static EchoService.Answer echo(String body) {
        return EchoService.post("/api/v1/echo", body, "Idempotency-Key", "\"k1\"");
    }

    @Test
    void aGoodOneIsUnderstood() {
        assertThat(echo(GOOD).status()).isEqualTo(200);
    }

    @Test
    void malformedJsonSaysWhere() {
        EchoService.Answer answer = echo("{\"title\": \n oops}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).isEqualTo("/problems/malformed-json");
        assertThat(answer.body().path("line").asInt()).isEqualTo(2);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.raw().body()).doesNotContain("oops");
    }

    @Test
    void everyInvalidFieldIsListedAtOnce() {
        EchoService.Answer answer =
                echo(
                        """
                        {"title": "far too long a title", "categories": ["TRAFFICKING", "NONE"],
                         "items": [{"name": "", "urgency": "SOON"}]}
                        """);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.type()).isEqualTo("/problems/invalid-fields");
        assertThat(answer.body().path("errors").valueStream().map(BadRequestsIT::error))
                .containsExactlyInAnyOrder(
                        "/title length",
                        "/categories/1 unknown-code",
                        "/items/0/name required",
                        "/items/0/urgency unknown-code");
    }

    @Test
    void anUnknownFieldIsNamed() {
        EchoService.Answer answer = echo("{\"titel\": \"x\"}");

        assertThat(answer.body().path("errors").valueStream().map(BadRequestsIT::error))
                .containsExactly("/titel unknown-field");
    }

    @Test
    void aValueOfTheWrongTypeIsNamed() {
        EchoService.Answer answer =
                echo("{\"title\": \"x\", \"categories\": \"TRAFFICKING\", \"items\": []}");

        assertThat(answer.body().path("errors").valueStream().map(BadRequestsIT::error))
                .containsExactly("/categories type");
    }

    @Test
    void textsComeInIndonesianUnlessEnglishIsAskedFor() {
        EchoService.Answer indonesian =
                EchoService.post("/api/v1/echo", "{", "Idempotency-Key", "k");
        EchoService.Answer english =
                EchoService.post(
                        "/api/v1/echo", "{", "Idempotency-Key", "k", "Accept-Language", "en-GB");

        assertThat(indonesian.body().path("title").asString()).contains("bukan JSON");
        assertThat(english.body().path("title").asString()).contains("not valid JSON");
    }

    @Test
    void aPostWithoutAKeyIsRefusedEvenWhereTheControllerForgotToAsk() {
        assertThat(EchoService.post("/api/v1/forgetful", "{}").type())
                .isEqualTo("/problems/idempotency-key-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"open", "\"\"", "two words", "\"back\\slash\""})
    void aMalformedKeyIsRefused(String key) {
        EchoService.Answer answer = EchoService.post("/api/v1/echo", GOOD, "Idempotency-Key", key);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).isEqualTo("/problems/idempotency-key-malformed");
    }

    @Test
    void aKeyIsTheSameQuotedOrBareAndPayloadsAreToldApart() {
        EchoService.Answer quoted = echo(GOOD);
        EchoService.Answer bare = EchoService.post("/api/v1/echo", GOOD, "Idempotency-Key", "k1");
        EchoService.Answer other = echo(GOOD.replace("Aduan", "Lain"));

        assertThat(bare.body()).isEqualTo(quoted.body());
        assertThat(other.body().path("fingerprint"))
                .isNotEqualTo(quoted.body().path("fingerprint"));
    }

    @ParameterizedTest
    @CsvSource({
        "'W/\"3\"', 400, /problems/precondition-malformed",
        "'\"x\"', 400, /problems/precondition-malformed",
        "'\"1\", \"2\"', 400, /problems/precondition-malformed"
    })
    void aMalformedPreconditionIsRefused(String ifMatch, int status, String type) {
        EchoService.Answer answer =
                EchoService.post("/api/v1/echo", GOOD, "Idempotency-Key", "k", "If-Match", ifMatch);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.type()).isEqualTo(type);
    }

    @Test
    void aMissingPreconditionIsAskedFor() {
        EchoService.Answer answer =
                EchoService.post("/api/v1/required", "{}", "Idempotency-Key", "k");

        assertThat(answer.status()).isEqualTo(428);
        assertThat(answer.type()).isEqualTo("/problems/precondition-required");
    }

    @Test
    void aBodyOverTheLimitIsRefusedHoweverItIsSent() {
        String large = "{\"title\": \"" + "x".repeat(300_000) + "\"}";

        assertThat(echo(large).type()).isEqualTo("/problems/body-too-large");
        assertThat(
                        EchoService.postChunked("/api/v1/echo", large, "Idempotency-Key", "\"k1\"")
                                .type())
                .isEqualTo("/problems/body-too-large");
    }

    @Test
    void aBodyWhereNoneBelongsIsRefused() {
        EchoService.Answer answer = EchoService.deleteWithBody("/api/v1/echo", "{}");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.type()).isEqualTo("/problems/body-too-large");
    }

    @Test
    void anUnexpectedFailureGivesAReferenceAndNeverAMessageAlsoInTheLog(CapturedOutput log) {
        EchoService.Answer answer =
                EchoService.getAs(ISSUER.sign(ISSUER.liaison()), "/api/v1/broken");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.type()).isEqualTo("/problems/unexpected");
        assertThat(answer.body().path("reference").asString()).isNotBlank();
        assertThat(answer.raw().body()).doesNotContain("Siti", "+62");
        assertThat(log)
                .contains(answer.body().path("reference").asString())
                .contains("IllegalStateException", "EchoApplication.broken")
                .doesNotContain("Siti", "+62");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/nowhere, 404, /problems/not-found",
        "/api/v1//caller, 404, /problems/not-found",
        "/api/v1/caller;a=b, 404, /problems/not-found",
        "/api%2Fv1/caller, 404, /problems/not-found",
        "/api/v1/page?limit=0, 400, /problems/invalid-parameter",
        "/api/v1/page?limit=101, 400, /problems/invalid-parameter",
        "/api/v1/page?limit=x, 400, /problems/invalid-parameter",
        "/api/v1/page?after=%24where, 400, /problems/invalid-parameter",
        "/api/v1/echo, 405, /problems/method-not-allowed"
    })
    void aWrongAddressOrParameterIsAProblem(String path, int status, String type) {
        EchoService.Answer answer = EchoService.getAs(ISSUER.sign(ISSUER.liaison()), path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.type()).isEqualTo(type);
    }

    @Test
    void whatIsNotThereIsAlikeByteForByteWhereverItIsNot() {
        String token = ISSUER.sign(ISSUER.liaison());

        assertThat(EchoService.getAs(token, "/api/v1/cases/1").raw().body())
                .isEqualTo(EchoService.getAs(token, "/api/v1/cases/2").raw().body());
    }

    @Test
    void withoutATokenNothingIsSaidButThat() {
        EchoService.Answer answer = EchoService.get("/api/v1/caller");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("www-authenticate")).isEqualTo("Bearer");
        assertThat(answer.type()).isEqualTo("/problems/unauthenticated");
    }

    private static String error(JsonNode error) {
        return error.path("pointer").asString() + " " + error.path("code").asString();
    }
}
