package id.tuntas.cases.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The regions of {@code contracts/reference/regions.csv} (code,name,level). */
public final class Regions {

    private static final String FILE = "/contracts/reference/regions.csv";

    private static final Set<String> ALL =
            Stream.of("province", "regency", "district")
                    .flatMap(level -> read(level).stream())
                    .collect(Collectors.toUnmodifiableSet());

    static final Set<String> DISTRICTS = read("district");

    private Regions() {}

    /** Whether it is the code of the province, or of a regency or district of it. */
    public static boolean areKnown(String code) {
        return ALL.contains(code);
    }

    private static Set<String> read(String level) {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        Regions.class.getResourceAsStream(FILE), FILE),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.endsWith("," + level))
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
