package id.tuntas.cases.party;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A NIK, sixteen digits, or the number of a passport, in one writing: capitals and digits alone.
 * Deportees often have neither.
 */
public record IdentityNumber(String value) {

    private static final Pattern NIK = Pattern.compile("\\d{16}");

    /** Letters and digits, at most nine of them (ICAO 9303); some states number by digits alone. */
    private static final Pattern PASSPORT = Pattern.compile("[A-Z0-9]{6,9}");

    private static final Pattern BETWEEN = Pattern.compile("[\\s./-]");

    public IdentityNumber {
        if (!NIK.matcher(value).matches() && !PASSPORT.matcher(value).matches()) {
            throw new IllegalArgumentException("neither a NIK nor a passport's number");
        }
    }

    /** Empty where the text is neither. */
    public static Optional<IdentityNumber> parse(String text) {
        String plain = BETWEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        return NIK.matcher(plain).matches() || PASSPORT.matcher(plain).matches()
                ? Optional.of(new IdentityNumber(plain))
                : Optional.empty();
    }

    /** It is personal: it prints as dots. */
    @Override
    public String toString() {
        return "•••";
    }
}
