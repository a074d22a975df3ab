package id.tuntas.cases.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AgeTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    @Test
    void makesAChildUntilEighteen() {
        assertThat(new Age(17, null, TODAY).mayBeChildOn(TODAY)).isTrue();
        assertThat(new Age(18, null, TODAY).mayBeChildOn(TODAY)).isFalse();
    }

    @Test
    void growsWithTheYearsOfTheFile() {
        assertThat(new Age(17, null, TODAY).mayBeChildOn(TODAY.plusYears(1))).isFalse();
    }

    @Test
    void staysAChildsWhileTheBirthYearLeavesItOpen() {
        assertThat(new Age(null, 2008, TODAY).mayBeChildOn(TODAY)).isTrue();
        assertThat(new Age(null, 2007, TODAY).mayBeChildOn(TODAY)).isFalse();
    }

    @Test
    void isNoChildsWhereNothingIsKnown() {
        assertThat(new Age(null, null, TODAY).mayBeChildOn(TODAY)).isFalse();
    }
}
