package id.tuntas.standalone.parts;

import java.util.Objects;

/**
 * A part could not do what was asked of it; the message is meant for the person at the terminal.
 */
public final class PartFailure extends RuntimeException {
    public PartFailure(String message) {
        super(message);
    }

    public PartFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** What to tell the person; never null. */
    public String plain() {
        return Objects.requireNonNullElse(getMessage(), "unknown failure");
    }
}
