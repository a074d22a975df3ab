package id.tuntas.cases.casefile;

import java.util.Locale;
import java.util.regex.Pattern;

/** What links the cases of one incident's victims, such as {@code KJ-2026-000045}. */
public record IncidentNumber(String value) {

    private static final Pattern FORM = Pattern.compile("KJ-\\d{4}-\\d{6,9}");

    public IncidentNumber {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("incident number is malformed");
        }
    }

    public static IncidentNumber of(int year, long n) {
        return new IncidentNumber(String.format(Locale.ROOT, "KJ-%04d-%06d", year, n));
    }

    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
