package id.tuntas.standalone.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GivingPortsTests {
    @Test
    void givesNobodyThePortOfAnother() {
        assertThat(IntStream.range(0, 500).map(_ -> Ports.free()).boxed()).doesNotHaveDuplicates();
    }
}
