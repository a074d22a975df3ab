package id.tuntas.platform.data;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value about a person. It prints as dots, so that it can't reach a log or a message by accident,
 * and opens only to somebody named, for a purpose named: the one place where reading is audited.
 */
public final class Personal<T> {

    private static final String DOTS = "•••";

    private final T value;

    private Personal(T value) {
        this.value = value;
    }

    public static <T> Personal<T> of(T value) {
        return new Personal<>(value);
    }

    public T open(Reading reading) {
        Objects.requireNonNull(reading, "reading");
        return value;
    }

    /** Another personal value made of this one, without opening it. */
    public <R> Personal<R> map(Function<? super T, ? extends R> mapping) {
        return new Personal<>(mapping.apply(value));
    }

    /** For the codec alone, which writes and never shows. */
    T sealed() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Personal<?> that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return DOTS;
    }
}
