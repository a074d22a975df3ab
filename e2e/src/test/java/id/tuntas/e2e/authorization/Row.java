package id.tuntas.e2e.authorization;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who gets what for one operation.
 *
 * @param about kind and state of what it is about; empty where it is about nothing in particular
 * @param asks the body, or the query with its question mark
 * @param named the actors of each column, among them perhaps {@link #OTHERS}
 */
record Row(String operation, String about, String asks, Map<Expected, List<String>> named) {
    static final String OTHERS = "others";
    static final String UNTRIED = "untried";

    /** Empty where the actor is not tried. */
    Optional<Expected> expects(Actor actor) {
        return column(actor.name())
                .or(() ->
                        actor.otherwise().equals(OTHERS)
                                ? column(OTHERS)
                                : Optional.of(actor.otherwise()).flatMap(Row::heading));
    }

    List<String> all() {
        return named.values().stream().flatMap(List::stream).toList();
    }

    private Optional<Expected> column(String name) {
        return named.entrySet().stream()
                .filter(column -> column.getValue().contains(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Optional<Expected> heading(String text) {
        return Arrays.stream(Expected.values())
                .filter(each -> each.heading().equals(text))
                .findFirst();
    }
}
