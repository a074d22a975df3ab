package id.tuntas.platform.web;

import java.util.regex.Pattern;

/**
 * What an identifier of ours may look like: short, printable, harmless in a path, a header and a
 * query.
 */
public final class Ids {

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private Ids() {}

    /**
     * @return the value itself
     * @throws IllegalArgumentException where it is not 1 to 64 letters, digits, dots, dashes or
     *     underscores
     */
    public static String check(String what, String value) {
        if (!isHarmless(value)) {
            throw new IllegalArgumentException(what + " is malformed");
        }
        return value;
    }

    public static boolean isHarmless(String value) {
        return HARMLESS.matcher(value).matches();
    }
}
