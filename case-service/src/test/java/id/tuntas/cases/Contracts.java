package id.tuntas.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The files that services agree on. */
public final class Contracts {

    private Contracts() {}

    /**
     * @param path below {@code contracts/}
     */
    public static String read(String path) {
        try (InputStream in = Contracts.class.getResourceAsStream("/contracts/" + path)) {
            return new String(
                    Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
