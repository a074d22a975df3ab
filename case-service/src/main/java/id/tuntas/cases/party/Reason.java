package id.tuntas.cases.party;

import id.tuntas.platform.data.Personal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody did what needs a reason.
 *
 * @param code of the list that belongs to what was done
 * @param text always there with {@code OTHER}
 */
public record Reason(String code, @Nullable Personal<String> text) {

    public static final int LONGEST_TEXT = 1_000;

    private static final String OTHER = "OTHER";

    public static Reason of(String code, @Nullable String text) {
        return new Reason(code, Opening.seal(text));
    }

    /** What is wrong with one that a client sends, by field; whether its code is known apart. */
    public static Map<String, String> contradictions(@Nullable String code, @Nullable String text) {
        return OTHER.equals(code) && Opening.seal(text) == null
                ? Map.of("text", "required")
                : Map.of();
    }
}
