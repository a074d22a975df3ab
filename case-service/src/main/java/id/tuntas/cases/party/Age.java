package id.tuntas.cases.party;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person's age; deportees often have no papers, and callers guess.
 *
 * @param years as stated on the day given
 * @param birthYear where that is known instead
 */
public record Age(@Nullable Integer years, @Nullable Integer birthYear, LocalDate statedOn) {

    /** A child is under eighteen (UU 23/2002 art. 1). */
    private static final int ADULT = 18;

    public boolean isKnown() {
        return years != null || birthYear != null;
    }

    /**
     * Whether the years and the birth year can't both be true; a birthday may lie ahead in the
     * year.
     */
    public boolean contradictsItself() {
        if (years == null || birthYear == null) {
            return false;
        }
        int most = statedOn.getYear() - birthYear;
        return years != most && years != most - 1;
    }

    /**
     * Between which days the person was born, both included; empty where nothing is known. Ages
     * stated and birth year narrow each other.
     */
    public Optional<Born> born() {
        if (!isKnown()) {
            return Optional.empty();
        }
        LocalDate earliest = LocalDate.MIN;
        LocalDate latest = LocalDate.MAX;
        if (birthYear != null) {
            earliest = LocalDate.of(birthYear, Month.JANUARY, 1);
            latest = LocalDate.of(birthYear, Month.DECEMBER, 31);
        }
        if (years != null) {
            earliest = later(earliest, statedOn.minusYears(years + 1L).plusDays(1));
            latest = earlier(latest, statedOn.minusYears(years));
        }
        return Optional.of(new Born(earliest, latest));
    }

    /**
     * Between which days somebody was born.
     *
     * @param latest included, as {@code earliest} is
     */
    public record Born(LocalDate earliest, LocalDate latest) {

        /** Those who are of an age between these on that day. */
        public static Born aged(int from, int to, LocalDate day) {
            return new Born(day.minusYears(to + 1L).plusDays(1), day.minusYears(from));
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /**
     * Whether this may be a child on that day; a birth year that leaves it open says yes. Not
     * known, not a child.
     */
    public boolean mayBeChildOn(LocalDate day) {
        if (birthYear != null) {
            return day.getYear() - birthYear <= ADULT;
        }
        return years != null && years + statedOn.until(day).getYears() < ADULT;
    }
}
