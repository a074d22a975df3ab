package id.tuntas.cases.party;

import id.tuntas.platform.data.Personal;
import org.jspecify.annotations.Nullable;

/**
 * A text that somebody gave; that nothing was given is the lack of one of these.
 *
 * @param value null where the text was blank: what stood there is to go
 */
public record Given(@Nullable Personal<String> value) {

    public static @Nullable Given text(@Nullable String text) {
        return text == null ? null : new Given(Opening.seal(text));
    }

    static @Nullable Personal<String> or(
            @Nullable Given given, @Nullable Personal<String> current) {
        return given == null ? current : given.value();
    }
}
