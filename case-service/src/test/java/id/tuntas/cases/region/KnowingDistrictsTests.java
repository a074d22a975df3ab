package id.tuntas.cases.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnowingDistrictsTests {

    @Test
    void knowsThoseOfTheProvince() {
        assertThat(District.of("65.03.11").code()).isEqualTo("65.03.11");
        assertThat(Regions.DISTRICTS)
                .hasSizeGreaterThan(50)
                .allMatch(code -> code.startsWith("65."));
    }

    @Test
    void knowsWhatTheyLieIn() {
        assertThat(List.of("65", "65.03", "65.71", "65.03.11")).allMatch(Regions::areKnown);
        assertThat(List.of("code", "64", "65.99", "65.03.99", "")).noneMatch(Regions::areKnown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"65", "65.03", "65.03.99", "64.03.11", "Sebatik"})
    void refusesAllElse(String code) {
        assertThatThrownBy(() -> District.of(code)).isInstanceOf(IllegalArgumentException.class);
    }
}
