package id.tuntas.identity.directory;

import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Page;
import java.util.List;
import java.util.function.Function;

/** Cuts a page out of a list that lies in the order of its ids. */
public final class Pages {

    private Pages() {}

    public static <T> Page<T> of(List<T> all, Cursor asked, Function<T, String> id) {
        List<T> found =
                all.stream()
                        .filter(each ->
                                asked.after()
                                        .filter(after -> id.apply(each).compareTo(after) <= 0)
                                        .isEmpty())
                        .limit(asked.limit() + 1L)
                        .toList();
        return Page.of(found, asked, id);
    }
}
