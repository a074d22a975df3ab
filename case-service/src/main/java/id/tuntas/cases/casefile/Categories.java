package id.tuntas.cases.casefile;

import java.util.Collection;
import java.util.List;

/**
 * The offence categories of a case, at least one; where several hold, the strictest rule wins.
 *
 * @param codes of list {@code offence-category}, without repeats, in the order given
 */
public record Categories(List<String> codes) {

    private static final String NOT_CRIMINAL = "NOT_CRIMINAL";
    private static final String CHILD_ABUSE = "CHILD_ABUSE";

    public Categories {
        codes = codes.stream().distinct().toList();
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("a case has at least one offence category");
        }
    }

    public static Categories of(Collection<String> codes) {
        return new Categories(List.copyOf(codes));
    }

    /** A dispute and nothing else. */
    public boolean onlyNotCriminal() {
        return codes.stream().allMatch(NOT_CRIMINAL::equals);
    }

    public boolean nameAChild() {
        return codes.contains(CHILD_ABUSE);
    }
}
