package id.tuntas.e2e.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.standalone.parts.PartFailure;
import org.junit.jupiter.api.Test;

class FindingsTests {
    @Test
    void areBrokenByOnePromiseAlone() {
        Findings findings = new Findings().figure("seen", 3).promise("lost", 0, 0);
        assertThat(findings.areKept()).isTrue();

        findings.promise("told twice", 1, 0);

        assertThat(findings.areKept()).isFalse();
        assertThat(findings.text()).contains("told twice", "BROKEN").contains("kept");
    }

    @Test
    void areOfABoundedExtent() {
        assertThatThrownBy(() -> new Extent(0, 0)).isInstanceOf(PartFailure.class);
        assertThatThrownBy(() -> new Extent(5_001, 0)).isInstanceOf(PartFailure.class);
        assertThatThrownBy(() -> new Extent(1, 301)).isInstanceOf(PartFailure.class);
    }
}
