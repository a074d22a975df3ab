package id.tuntas.cases.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TellingTheProvincesDayTests {

    @Test
    void isEightHoursAheadOfUtc() {
        assertThat(today("2026-12-31T15:59:59Z")).isEqualTo(LocalDate.parse("2026-12-31"));
        assertThat(today("2026-12-31T16:00:00Z")).isEqualTo(LocalDate.parse("2027-01-01"));
    }

    private static LocalDate today(String instant) {
        return ProvinceCalendar.today(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }
}
