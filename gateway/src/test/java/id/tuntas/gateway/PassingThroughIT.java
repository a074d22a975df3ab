package id.tuntas.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class PassingThroughIT {

    private static final String PROBLEM = "application/problem+json";

    private final Outside outside;

    PassingThroughIT(@LocalServerPort int port) {
        outside = new Outside(port);
    }

    @BeforeEach
    void servicesAnswer() {
        for (Upstream service : List.of(Services.CASES, Services.REFERRALS, Services.IDENTITY)) {
            service.answers(200, "application/json", "{}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/reports, cases",
        "/api/v1/reports/r1/triage, cases",
        "/api/v1/cases/c1/closure/approval, cases",
        "/api/v1/cases/c1/disclosures/r1/review, cases",
        "/api/v1/hand-overs, cases",
        "/api/v1/transfers, cases",
        "/api/v1/referrals, referrals",
        "/api/v1/referrals/r1/packet, referrals",
        "/api/v1/queue, referrals",
        "/api/v1/emergencies, referrals",
        "/api/v1/referrals/late, referrals",
        "/api/v1/me, identity",
        "/api/v1/agencies, identity",
        "/api/v1/agencies/a1, identity",
        "/api/v1/people/p1, identity"
    })
    void choosesTheServiceByPath(String path, String service) {
        assertThat(outside.get(path).statusCode()).isEqualTo(200);

        Map<String, Upstream> services =
                Map.of(
                        "cases", Services.CASES,
                        "referrals", Services.REFERRALS,
                        "identity", Services.IDENTITY);
        services.forEach((name, upstream) ->
                assertThat(upstream.requests()).isEqualTo(name.equals(service) ? 1 : 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/cases/c1/disclosures",
                "/api/v1/cases/c1/disclosures/",
                "/api/v1/cases/c1/disclosures/preview",
                "/api/v1/cases/c1/disclosures/preview/",
                "/api/v1/cases/c1/%64isclosures",
                "/api/v1/cases/c1/x/../disclosures",
                "/api/v1/cases//c1/disclosures",
                "/api/v1/cases/c1;x=y/disclosures",
                "/api/v1/cases/c1%2Fdisclosures",
                "/api/v1/queue/x",
                "/api/v2/cases",
                "/v3/api-docs",
                "/api/nothing-here"
            })
    void answersNotFoundWhereNothingIsServed(String path) {
        HttpResponse<String> answer =
                outside.send(
                        outside.request(path)
                                .header("Idempotency-Key", "k")
                                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(PROBLEM);
        assertThat(answer.body()).contains("\"/problems/not-found\"");
        assertThat(Services.CASES.requests()).isZero();
    }

    @Test
    void carriesARequestUnchanged() {
        String token = Services.ISSUER.member();
        outside.send(
                outside.anonymous("/api/v1/referrals?caseId=c1&x=%20%2B%C3%A9&x=2")
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", "en")
                        .header("Idempotency-Key", "\"5f1c\"")
                        .header("If-Match", "\"7\"")
                        .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad-01")
                        .POST(BodyPublishers.ofString("{\"note\":\"é ü 漢\"}")));

        Upstream.Received received = Services.REFERRALS.last();
        assertThat(received.method()).isEqualTo("POST");
        assertThat(received.target()).isEqualTo("/api/v1/referrals?caseId=c1&x=%20%2B%C3%A9&x=2");
        assertThat(received.body()).isEqualTo("{\"note\":\"é ü 漢\"}");
        assertThat(received.headers().getFirst("Authorization")).isEqualTo("Bearer " + token);
        assertThat(received.headers().getFirst("Content-Type")).isEqualTo("application/json");
        assertThat(received.headers().getFirst("Accept-Language")).isEqualTo("en");
        assertThat(received.headers().getFirst("Idempotency-Key")).isEqualTo("\"5f1c\"");
        assertThat(received.headers().getFirst("If-Match")).isEqualTo("\"7\"");
        assertThat(received.headers().getFirst("traceparent"))
                .isEqualTo("00-0af7651916cd43dd8448eb211c80319c-b7ad-01");
    }

    @Test
    void dropsWhatAClientMayNotClaim() {
        outside.send(
                outside.request("/api/v1/me")
                        .header("X-User-Id", "someone")
                        .header("x-user-roles", "head")
                        .header("X_User_Id", "someone")
                        .header("X-Agency-Id", "another")
                        .header("Service-Authorization", "Bearer stolen")
                        .header("Forwarded", "for=10.0.0.1")
                        .header("X-Forwarded-For", "10.0.0.1")
                        .header("X-Forwarded-Prefix", "/evil")
                        .header("X-Forwarded-Host", "evil.example"));

        Map<String, List<String>> headers = Services.IDENTITY.last().headers();
        assertThat(headers)
                .doesNotContainKeys(
                        "X-user-id",
                        "X-user-roles",
                        "X_user_id",
                        "X-agency-id",
                        "Service-authorization",
                        "Forwarded",
                        "X-forwarded-prefix");
        assertThat(headers.get("X-forwarded-for")).containsExactly("127.0.0.1");
        assertThat(headers.get("X-forwarded-host")).containsExactly("tuntas.example");
        assertThat(headers.get("X-forwarded-proto")).containsExactly("https");
    }

    @Test
    void carriesAnAnswerUnchanged() {
        Services.REFERRALS.answers(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"3\"");
            exchange.getResponseHeaders().set("Location", "/api/v1/referrals/r1");
            exchange.getResponseHeaders().set("Idempotency-Replayed", "true");
            exchange.getResponseHeaders().set("Server", "something 1.0");
            Upstream.write(exchange, 201, "application/json", "{\"id\":\"r1\"}");
        });

        HttpResponse<String> answer =
                outside.send(
                        outside.request("/api/v1/referrals")
                                .header("Idempotency-Key", "k")
                                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"id\":\"r1\"}");
        assertThat(answer.headers().allValues("ETag")).containsExactly("\"3\"");
        assertThat(answer.headers().allValues("Location")).containsExactly("/api/v1/referrals/r1");
        assertThat(answer.headers().allValues("Idempotency-Replayed")).containsExactly("true");
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/json");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 409, 412, 422, 428, 500, 503})
    void carriesAServicesProblemUnchanged(int status) {
        String problem = "{\"type\":\"/problems/of-the-service\",\"status\":" + status + "}";
        Services.CASES.answers(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "7");
            Upstream.write(exchange, status, PROBLEM, problem);
        });

        HttpResponse<String> answer = outside.get("/api/v1/cases/c1");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(problem);
        assertThat(answer.headers().allValues("Content-Type")).containsExactly(PROBLEM);
        assertThat(answer.headers().allValues("Retry-After")).containsExactly("7");
    }

    @Test
    void saysOnEveryAnswerWhatABrowserMustNotDo() {
        Services.CASES.answers(exchange -> {
            exchange.getResponseHeaders().set("Cache-Control", "public, max-age=600");
            exchange.getResponseHeaders().set("X-Frame-Options", "SAMEORIGIN");
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src *");
            Upstream.write(exchange, 200, "application/json", "{}");
        });

        Stream.of(
                        outside.get("/api/v1/cases/c1"),
                        outside.get("/api/nothing-here"),
                        outside.get("/api/v1/notifications"),
                        outside.get("/api/v1/cases//c1"),
                        outside.send(outside.anonymous("/api/v1/me")))
                .forEach(answer -> {
                    assertThat(answer.headers().allValues("X-Content-Type-Options"))
                            .containsExactly("nosniff");
                    assertThat(answer.headers().allValues("X-Frame-Options"))
                            .containsExactly("DENY");
                    assertThat(answer.headers().allValues("Referrer-Policy"))
                            .containsExactly("no-referrer");
                    assertThat(answer.headers().allValues("Content-Security-Policy"))
                            .containsExactly("default-src 'none'; frame-ancestors 'none'");
                    assertThat(answer.headers().allValues("Cache-Control"))
                            .containsExactly("no-store");
                    assertThat(answer.headers().allValues("Strict-Transport-Security")).hasSize(1);
                });
    }

    @Test
    void givesConnectionsBackWhenTheClientHasTheAnswerAlready() {
        Services.CASES.answers(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"3\"");
            Upstream.write(
                    exchange, 200, "application/json", "{\"long\":\"" + "x".repeat(50_000) + "\"}");
        });

        for (int i = 0; i < 220; i++) {
            HttpResponse<String> answer =
                    outside.send(
                            outside.request("/api/v1/cases/c1").header("If-None-Match", "\"3\""));
            assertThat(answer.statusCode()).isEqualTo(304);
        }
        assertThat(outside.get("/api/v1/cases/c1").statusCode()).isEqualTo(200);
    }

    @Test
    void passesAStreamOnAsItComes() throws Exception {
        CountDownLatch firstSeen = new CountDownLatch(1);
        Services.CASES.answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody()
                    .write("data: 1\n\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            try {
                if (firstSeen.await(2, TimeUnit.SECONDS)) {
                    exchange.getResponseBody()
                            .write("data: 2\n\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        HttpResponse<Stream<String>> answer =
                outside.sendAsync(outside.request("/api/v1/cases/stream"), BodyHandlers.ofLines())
                        .get(5, TimeUnit.SECONDS);
        List<String> seen =
                answer.body()
                        .filter(line -> !line.isEmpty())
                        .peek(_ -> firstSeen.countDown())
                        .toList();

        assertThat(seen).containsExactly("data: 1", "data: 2");
    }

    @Test
    void carriesManyAtATime() {
        String large = "{\"x\":\"" + "y".repeat(100_000) + "\"}";
        Services.REFERRALS.answers(exchange ->
                Upstream.write(
                        exchange,
                        200,
                        "application/json",
                        exchange.getRequestURI().getQuery() + large));

        List<CompletableFuture<HttpResponse<String>>> answers =
                IntStream.range(0, 300)
                        .mapToObj(i ->
                                outside.sendAsync(
                                        outside.request("/api/v1/referrals?n=" + i)
                                                .header("Idempotency-Key", "k" + i)
                                                .POST(BodyPublishers.ofString(large))))
                        .toList();

        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).join().body()).isEqualTo("n=" + i + large);
        }
    }
}
