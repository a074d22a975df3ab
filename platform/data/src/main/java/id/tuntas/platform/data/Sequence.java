package id.tuntas.platform.data;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An event's place among its aggregate's: {@code ce_sequence}, ordered as text.
 *
 * @param epoch raised when a backup is restored
 * @param version the aggregate's version that raised the event
 * @param n the event's number within that version
 */
public record Sequence(int epoch, long version, int n) implements Comparable<Sequence> {

    private static final Pattern TEXT = Pattern.compile("(\\d{6})-(\\d{12})-(\\d{4})");

    /**
     * @throws IllegalArgumentException where the text is not a sequence of ours
     */
    public static Sequence parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("ce_sequence is malformed");
        }
        return new Sequence(
                Integer.parseInt(matcher.group(1)),
                Long.parseLong(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    }

    @Override
    public int compareTo(Sequence other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%06d-%012d-%04d", epoch, version, n);
    }
}
