package id.tuntas.cases.party;

import java.time.LocalDate;
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
