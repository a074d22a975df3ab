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
    void contradictsABirthYearThatNoBirthdayMakesTrue() {
        assertThat(new Age(12, 1990, TODAY).contradictsItself()).isTrue();
        assertThat(new Age(15, 2010, TODAY).contradictsItself()).isFalse();
        assertThat(new Age(16, 2010, TODAY).contradictsItself()).isFalse();
        assertThat(new Age(17, 2010, TODAY).contradictsItself()).isTrue();
        assertThat(new Age(14, 2010, TODAY).contradictsItself()).isTrue();
        assertThat(new Age(12, null, TODAY).contradictsItself()).isFalse();
        assertThat(new Age(null, 1990, TODAY).contradictsItself()).isFalse();
    }

    @Test
    void isNoChildsWhereNothingIsKnown() {
        assertThat(new Age(null, null, TODAY).mayBeChildOn(TODAY)).isFalse();
    }

    @Test
    void saysBetweenWhichDaysThePersonWasBorn() {
        LocalDate day = LocalDate.parse("2026-11-21");

        assertThat(new Age(15, null, day).born())
                .contains(
                        new Age.Born(LocalDate.parse("2010-11-22"), LocalDate.parse("2011-11-21")));
        assertThat(new Age(null, 2011, day).born())
                .contains(
                        new Age.Born(LocalDate.parse("2011-01-01"), LocalDate.parse("2011-12-31")));
        assertThat(new Age(15, 2011, day).born())
                .contains(
                        new Age.Born(LocalDate.parse("2011-01-01"), LocalDate.parse("2011-11-21")));
        assertThat(new Age(null, null, day).born()).isEmpty();
    }

    @Test
    void thoseOfAnAgeAreThoseWhoWereBornThen() {
        LocalDate day = LocalDate.parse("2026-11-21");

        assertThat(Age.Born.aged(15, 15, day))
                .isEqualTo(new Age(15, null, day).born().orElseThrow());
    }
}
