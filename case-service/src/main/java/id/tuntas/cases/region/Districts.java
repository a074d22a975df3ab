package id.tuntas.cases.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The districts of {@code contracts/reference/regions.csv} (code,name,level). */
final class Districts {

    private static final String FILE = "/contracts/reference/regions.csv";

    static final Set<String> ALL = read();

    private Districts() {}

    private static Set<String> read() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        Districts.class.getResourceAsStream(FILE), FILE),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.endsWith(",district"))
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
