package id.tuntas.standalone.parts;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds the product's sources: where the parts' jars and the realm files are found.
 */
public record Checkout(Path root) {
    /**
     * The system property {@code tuntas.checkout} if set, else the first folder upwards from the
     * working directory that has both {@code tuntas} and {@code pom.xml}.
     *
     * @throws PartFailure when there is none
     */
    public static Checkout find() {
        String told = System.getProperty("tuntas.checkout");
        if (told != null) {
            return new Checkout(Path.of(told).toAbsolutePath());
        }
        Path here = Path.of("").toAbsolutePath();
        for (@Nullable Path at = here; at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("tuntas"))
                    && Files.isRegularFile(at.resolve("pom.xml"))) {
                return new Checkout(at);
            }
        }
        throw new PartFailure(
                "No checkout of Tuntas at or above " + here + ". Run ./tuntas from there.");
    }

    /** What the build of {@code standalone/parts} laid aside to start parts from. */
    Path stock(String name) {
        Path stocked = root.resolve("standalone/parts/target/stock").resolve(name);
        if (!Files.exists(stocked)) {
            throw new PartFailure(
                    stocked
                            + " is missing. Build it: mvn -pl standalone/parts -am package -DskipTests");
        }
        return stocked;
    }
}
