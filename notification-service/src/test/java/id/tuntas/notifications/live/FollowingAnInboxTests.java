package id.tuntas.notifications.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import id.tuntas.platform.web.Problem;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FollowingAnInboxTests {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(1);

    private final Streams streams = new Streams(2, Duration.ofSeconds(15));

    @Test
    void wakesThePersonsOwnStreamsOnly() throws InterruptedException {
        try (Streams.Open one = streams.open("bayu");
                Streams.Open two = streams.open("bayu");
                Streams.Open other = streams.open("agus")) {
            streams.changed("bayu");

            assertThat(one.awaitChange(SHORT)).isTrue();
            assertThat(two.awaitChange(SHORT)).isTrue();
            assertThat(other.awaitChange(SHORT)).isFalse();
        }
    }

    @Test
    void takesManyChangesForOne() throws InterruptedException {
        try (Streams.Open open = streams.open("bayu")) {
            streams.changed("bayu");
            streams.changed("bayu");

            assertThat(open.awaitChange(SHORT)).isTrue();
            assertThat(open.awaitChange(SHORT)).isFalse();
        }
    }

    @Test
    void refusesMoreThanOnePersonMayHaveUntilOneIsClosed() {
        Streams.Open one = streams.open("bayu");
        try (Streams.Open two = streams.open("bayu")) {
            assertThat(two.isOver()).isFalse();
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> streams.open("bayu"))
                    .satisfies(problem ->
                            assertThat(problem.type().uri())
                                    .isEqualTo("/problems/too-many-streams"));
            streams.open("agus").close();
            one.close();
            streams.open("bayu").close();
        }
        assertThat(streams.count()).isZero();
    }

    @Test
    void endsAllAtOnceWhenTheReplicaStops() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        try (Streams.Open open = streams.open("bayu")) {
            Thread.ofVirtual()
                    .start(() -> {
                        try {
                            open.awaitChange(LONG);
                            ended.countDown();
                        } catch (InterruptedException _) {
                            Thread.currentThread().interrupt();
                        }
                    });
            streams.close();
            assertThat(ended.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
            await().atMost(LONG).until(open::isOver);
        }
    }
}
