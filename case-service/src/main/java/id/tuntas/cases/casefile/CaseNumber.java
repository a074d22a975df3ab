package id.tuntas.cases.casefile;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number that people call a case by, such as {@code KT-2026-000123}: unique, without gaps
 * promised.
 */
public record CaseNumber(String value) {

    private static final Pattern FORM = Pattern.compile("KT-\\d{4}-\\d{6,9}");

    public CaseNumber {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("case number is malformed");
        }
    }

    public static CaseNumber of(int year, long n) {
        return new CaseNumber(String.format(Locale.ROOT, "KT-%04d-%06d", year, n));
    }

    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
