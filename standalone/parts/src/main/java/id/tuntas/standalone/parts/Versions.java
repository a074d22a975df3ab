package id.tuntas.standalone.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The parts' versions, as the build knows them. */
public final class Versions {
    private static final Properties KNOWN = read();

    private Versions() {}

    /**
     * @param part {@code kafka}, {@code keycloak} or {@code greenmail}
     */
    public static String of(String part) {
        return Objects.requireNonNull(KNOWN.getProperty(part), part);
    }

    private static Properties read() {
        Properties properties = new Properties();
        try (InputStream in = Versions.class.getResourceAsStream("versions.properties")) {
            properties.load(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
