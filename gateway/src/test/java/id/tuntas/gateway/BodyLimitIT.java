package id.tuntas.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class BodyLimitIT {

    private static final int TOO_LARGE = 300_000;
    private static final int LARGE = 250_000;

    private final Outside outside;

    BodyLimitIT(@LocalServerPort int port) {
        outside = new Outside(port);
    }

    @BeforeEach
    void serviceAnswers() {
        Services.CASES.answers(200, "application/json", "{}");
    }

    @Test
    void refusesABodyThatSaysItIsTooLarge() {
        assertRefused("POST", BodyPublishers.ofByteArray(new byte[TOO_LARGE]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "GET", "DELETE"})
    void refusesABodyThatTurnsOutTooLarge(String method) {
        assertRefused(method, chunked(TOO_LARGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE"})
    void refusesAnyBodyWhereNoneIsMeant(String method) {
        assertRefused(method, BodyPublishers.ofString("x"));
    }

    @Test
    void passesAChunkedBodyWithinTheLimit() {
        HttpResponse<String> answer =
                outside.send(
                        outside.request("/api/v1/reports")
                                .header("Content-Type", "application/json")
                                .POST(chunked(LARGE)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Services.CASES.last().body()).hasSize(LARGE);
    }

    @Test
    void readsNoBodyOfOneWhoIsNotAllowedIn() {
        HttpResponse<String> answer =
                outside.send(outside.anonymous("/api/v1/reports").POST(chunked(TOO_LARGE)));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private void assertRefused(String method, BodyPublisher body) {
        HttpResponse<String> answer =
                outside.send(outside.request("/api/v1/reports").method(method, body));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"/problems/body-too-large\"");
        assertThat(Services.CASES.requests()).isZero();
    }

    private static BodyPublisher chunked(int size) {
        return BodyPublishers.ofInputStream(() ->
                new ByteArrayInputStream(
                        "x".repeat(size).getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    }
}
