package id.tuntas.cases.party;

import id.tuntas.platform.data.Personal;
import id.tuntas.platform.data.Reading;
import org.jspecify.annotations.Nullable;

/** Makes values of the edge personal, and opens them for it. */
public final class Opening {

    private Opening() {}

    /** Blank text says nothing, and is not kept. */
    public static @Nullable Personal<String> seal(@Nullable String text) {
        return text == null || text.isBlank() ? null : Personal.of(text.strip());
    }

    public static @Nullable String open(@Nullable Personal<String> value, Reading reading) {
        return value == null ? null : value.open(reading);
    }
}
