package id.tuntas.e2e.authorization;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** {@code authorization.md}, as people read it. */
record AuthorizationTable(List<Actor> actors, List<Row> rows) {
    private static final String FILE = "/authorization.md";

    AuthorizationTable {
        actors = List.copyOf(actors);
        rows = List.copyOf(rows);
    }

    static AuthorizationTable read() {
        String text = text();
        int operations = text.indexOf("## Operations");
        return new AuthorizationTable(
                lines(text.substring(text.indexOf("## Actors"), operations))
                        .map(cells -> new Actor(cells.get(0), cells.get(1), cells.get(2)))
                        .toList(),
                lines(text.substring(operations)).map(AuthorizationTable::row).toList());
    }

    private static Row row(List<String> cells) {
        return new Row(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                Map.of(
                        Expected.MAY, words(cells.get(3)),
                        Expected.FORBIDDEN, words(cells.get(4)),
                        Expected.ABSENT, words(cells.get(5))));
    }

    /** The rows of a table, below its heading and rule. */
    private static Stream<List<String>> lines(String section) {
        return section.lines()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Arrays.stream(line.split("\\|", -1)).skip(1).map(String::strip))
                .map(Stream::toList);
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
    }

    private static String text() {
        try (InputStream in =
                Objects.requireNonNull(AuthorizationTable.class.getResourceAsStream(FILE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
