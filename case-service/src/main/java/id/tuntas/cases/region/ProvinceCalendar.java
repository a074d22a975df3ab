package id.tuntas.cases.region;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which day it is in the province: its year numbers a case, and its day decides who is a child. */
public final class ProvinceCalendar {

    /** Kalimantan Utara keeps WITA. */
    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");

    private ProvinceCalendar() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(WITA));
    }
}
