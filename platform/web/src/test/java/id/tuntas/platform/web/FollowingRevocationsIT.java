package id.tuntas.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.standalone.parts.Parts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Replicas of a service that hear of revocations over a real broker. */
class FollowingRevocationsIT {

    private static final String NOWHERE = "127.0.0.1:1";

    private final String prefix = "it" + Long.toHexString(System.nanoTime());
    private final String subject = UUID.randomUUID().toString();
    private final String servers = Parts.shared().kafka().servers();
    private final List<ConfigurableApplicationContext> replicas = new java.util.ArrayList<>();
    private final KafkaProducer<String, String> producer =
            new KafkaProducer<>(
                    Map.of("bootstrap.servers", servers, "acks", "all"),
                    new StringSerializer(),
                    new StringSerializer());

    @AfterEach
    void close() {
        replicas.forEach(ConfigurableApplicationContext::close);
        producer.close();
    }

    @Test
    void everyReplicaRefusesALivingTokenOfTheSubjectAndOfNobodyElse() {
        ConfigurableApplicationContext one = replica(servers);
        ConfigurableApplicationContext other = replica(servers);
        String token = token(subject, Instant.now().minusSeconds(30));
        assertThat(ask(one, token).statusCode()).isEqualTo(200);

        revoke(subject, Instant.now());

        for (ConfigurableApplicationContext each : List.of(one, other)) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(ask(each, token).statusCode()).isEqualTo(401));
            assertThat(ask(each, token).body()).contains("/problems/access-revoked");
            assertThat(ask(each, token("another", Instant.now().minusSeconds(30))).statusCode())
                    .isEqualTo(200);
            assertThat(ask(each, token(subject, Instant.now().plusSeconds(2))).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aReplicaThatStartsLaterKnowsBeforeItIsReady() {
        for (int i = 0; i < 300; i++) {
            revoke("someone-" + i, Instant.now());
        }
        revoke(subject, Instant.now());

        ConfigurableApplicationContext late = replica(servers);

        assertThat(ask(late, token(subject, Instant.now().minusSeconds(30))).statusCode())
                .isEqualTo(401);
    }

    @Test
    void withTheBrokerAwayAReplicaIsReadyAfterItsPatience() {
        long from = System.nanoTime();

        ConfigurableApplicationContext alone = replica(NOWHERE);

        assertThat(Duration.ofNanos(System.nanoTime() - from)).isBetween(SECONDS_2, SECONDS_20);
        assertThat(ask(alone, token(subject, Instant.now())).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsNoRevocationOrUnreadableIsLeftAlone() {
        ConfigurableApplicationContext one = replica(servers);
        send(subject, "id.tuntas.identity.person-changed.v1", "{\"personId\":\"x\"}");
        send(subject, RevocationFollower.TYPE, "{\"subject\":\"x\",\"notBefore\":\"soon\"}");
        send(subject, RevocationFollower.TYPE, "not json");
        revoke(subject, Instant.now());

        String token = token(subject, Instant.now().minusSeconds(30));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(ask(one, token).statusCode()).isEqualTo(401));
    }

    private static final Duration SECONDS_2 = Duration.ofSeconds(2);
    private static final Duration SECONDS_20 = Duration.ofSeconds(20);

    private ConfigurableApplicationContext replica(String broker) {
        ConfigurableApplicationContext started =
                new SpringApplicationBuilder(EchoApplication.class)
                        .run(
                                "--spring.config.import=classpath:platform-web.yaml",
                                "--spring.application.name=echo",
                                "--server.port=0",
                                "--tuntas.issuer=" + EchoService.ISSUER.issuer(),
                                "--tuntas.fingerprint-key="
                                        + "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                                "--tuntas.revocations.patience="
                                        + (broker.equals(NOWHERE) ? "2s" : "10s"),
                                "--TUNTAS_KAFKA_SERVERS=" + broker,
                                "--TUNTAS_TOPIC_PREFIX=" + prefix);
        replicas.add(started);
        return started;
    }

    private static String token(String subject, Instant issued) {
        return EchoService.ISSUER.sign(
                EchoService.ISSUER.liaison().subject(subject).issueTime(Date.from(issued)));
    }

    private void revoke(String who, Instant notBefore) {
        send(
                who,
                RevocationFollower.TYPE,
                "{\"subject\":\"%s\",\"notBefore\":\"%s\",\"reason\":\"DISABLED\"}"
                        .formatted(who, notBefore));
    }

    private void send(String key, String type, String data) {
        ProducerRecord<String, String> message =
                new ProducerRecord<>(prefix + ".identity", key, data);
        message.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        try {
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> ask(ConfigurableApplicationContext replica, String token) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(
                                    URI.create(
                                            "http://127.0.0.1:"
                                                    + replica.getEnvironment()
                                                            .getProperty("local.server.port")
                                                    + "/api/v1/caller"))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
