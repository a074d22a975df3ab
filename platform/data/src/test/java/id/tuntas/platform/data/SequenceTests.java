package id.tuntas.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceTests {

    @Test
    void textOrderIsTheOrderOfEpochThenVersionThenNumber() {
        List<Sequence> ordered =
                List.of(
                        new Sequence(1, 1, 0),
                        new Sequence(1, 1, 1),
                        new Sequence(1, 2, 0),
                        new Sequence(1, 10, 0),
                        new Sequence(2, 1, 0));

        assertThat(ordered.stream().map(Sequence::toString)).isSorted();
        assertThat(ordered).isSorted();
    }

    @Test
    void isReadAsWritten() {
        Sequence sequence = new Sequence(3, 123_456, 7);

        assertThat(Sequence.parse(sequence.toString())).isEqualTo(sequence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-1-0", "000001-000000000001", "x00001-000000000001-0000"})
    void anotherFormIsRefused(String text) {
        assertThatThrownBy(() -> Sequence.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
