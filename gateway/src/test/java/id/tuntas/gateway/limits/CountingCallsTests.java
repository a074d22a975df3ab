package id.tuntas.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingCallsTests {

    private final AtomicLong nanos = new AtomicLong();
    private final Allowance calls =
            new Allowance(
                    "calls",
                    new LimitProperties.Limit(3, Duration.ofSeconds(30)),
                    new TimeMeter() {
                        @Override
                        public long currentTimeNanos() {
                            return nanos.get();
                        }

                        @Override
                        public boolean isWallClockBased() {
                            return false;
                        }
                    });

    @Test
    void grantsTheQuotaAtOnceAndThenAsTimeGoesBy() {
        assertThat(calls.take("a").left()).isEqualTo(2);
        calls.take("a");
        assertThat(calls.take("a").granted()).isTrue();

        Allowance.Left refused = calls.take("a");
        assertThat(refused.granted()).isFalse();
        assertThat(refused.next()).isEqualTo(Duration.ofSeconds(10));
        assertThat(refused.full()).isEqualTo(Duration.ofSeconds(30));

        nanos.addAndGet(TimeUnit.SECONDS.toNanos(9));
        assertThat(calls.take("a").granted()).isFalse();
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(calls.take("a").granted()).isTrue();
        assertThat(calls.take("a").granted()).isFalse();
    }

    @Test
    void countsEachCallerAlone() {
        for (int i = 0; i < 4; i++) {
            calls.take("a");
        }
        assertThat(calls.take("b").left()).isEqualTo(2);
    }

    @Test
    void saysSoAsTheDraftHasIt() {
        assertThat(calls.policy()).isEqualTo("\"calls\";q=3;w=30");
        assertThat(calls.state(calls.take("a"))).isEqualTo("\"calls\";r=2;t=10");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "999, 1", "1000, 1", "1001, 2"})
    void roundsAWaitUp(long millis, long seconds) {
        assertThat(Allowance.seconds(Duration.ofMillis(millis))).isEqualTo(seconds);
    }

    @Test
    void takesANetworkOfVersionSixForOneStranger() {
        assertThat(StrangersFilter.network("2001:db8:1:2::7"))
                .isEqualTo(StrangersFilter.network("2001:db8:1:2:ffff::1"))
                .isNotEqualTo(StrangersFilter.network("2001:db8:1:3::7"));
        assertThat(StrangersFilter.network("192.0.2.7")).isEqualTo("192.0.2.7");
    }
}
