package id.tuntas.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next what to send as {@code after} for the page behind this one; absent on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * @param found up to one more than the limit, so that the last page is known without a count
     * @param cursor an item's own place in the order, stable under inserts
     */
    public static <T> Page<T> of(List<T> found, Cursor asked, Function<T, String> cursor) {
        if (found.size() <= asked.limit()) {
            return new Page<>(List.copyOf(found), null);
        }
        List<T> items = List.copyOf(found.subList(0, asked.limit()));
        return new Page<>(items, cursor.apply(items.getLast()));
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), next);
    }
}
