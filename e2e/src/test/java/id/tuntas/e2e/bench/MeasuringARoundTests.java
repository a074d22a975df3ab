package id.tuntas.e2e.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MeasuringARoundTests {
    private static final Round HUNDRED =
            new Round(
                    LongStream.rangeClosed(1, 100).mapToObj(each -> each * 1_000_000).toList(),
                    Duration.ofSeconds(4));

    @Test
    void takesPercentilesByNearestRank() {
        assertThat(HUNDRED.percentile(0.5)).isEqualTo(50.0);
        assertThat(HUNDRED.percentile(0.95)).isEqualTo(95.0);
        assertThat(new Round(List.of(7_000_000L), Duration.ofSeconds(1)).percentile(0.95))
                .isEqualTo(7.0);
    }

    @Test
    void countsCallsASecondOverAllRounds() {
        assertThat(HUNDRED.rate()).isEqualTo(25.0);
        assertThat(Round.together(List.of(HUNDRED, HUNDRED)).rate()).isEqualTo(25.0);
    }

    @Test
    void makesEachCallOnce() {
        AtomicInteger made = new AtomicInteger();

        Round round = Round.of(Collections.nCopies(50, made::incrementAndGet), 8);

        assertThat(made).hasValue(50);
        assertThat(round.nanos()).hasSize(50).isSorted();
    }

    @Test
    void failsWithACallThatFails() {
        assertThatThrownBy(() ->
                        Round.of(
                                List.of(() -> {
                                    throw new IllegalStateException("refused");
                                }),
                                2))
                .isInstanceOf(CompletionException.class)
                .hasMessageContaining("refused");
    }
}
