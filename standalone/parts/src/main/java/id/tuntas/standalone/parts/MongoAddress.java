package id.tuntas.standalone.parts;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A replica set.
 *
 * @param uri without a database
 */
public record MongoAddress(String uri) {
    /** The server that the person brings: {@code TUNTAS_MONGODB_URI}, else {@code MONGODB_URI}. */
    public static Optional<MongoAddress> ofEnvironment() {
        return Stream.of("TUNTAS_MONGODB_URI", "MONGODB_URI")
                .map(System.getenv()::get)
                .filter(uri -> uri != null && !uri.isBlank())
                .findFirst()
                .map(MongoAddress::new);
    }
}
