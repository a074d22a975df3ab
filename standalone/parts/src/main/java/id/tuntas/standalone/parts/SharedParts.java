package id.tuntas.standalone.parts;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Makes the JVM's one set when it is first asked for. */
final class SharedParts {
    static final Parts INSTANCE = running().map(Parts::attach).orElseGet(SharedParts::throwAway);

    private SharedParts() {}

    private static Optional<Path> running() {
        return Optional.ofNullable(System.getProperty("tuntas.parts"))
                .or(() -> Optional.ofNullable(System.getenv("TUNTAS_PARTS")))
                .filter(file -> !file.isBlank())
                .map(Path::of);
    }

    private static Parts throwAway() {
        return new OwnParts(RealmFiles.ofCheckout(), URI.create("http://127.0.0.1:8080"));
    }
}
