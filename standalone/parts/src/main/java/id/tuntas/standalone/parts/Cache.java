package id.tuntas.standalone.parts;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is fetched or unpacked once per machine, shared by all checkouts: {@code TUNTAS_CACHE}, else
 * {@code ~/.cache/tuntas}.
 */
public final class Cache {
    private static final Map<String, Object> LOCKS = new ConcurrentHashMap<>();

    // Keycloak, unpacked and built, takes most of it.
    private static final long NEEDED_MB = 600;

    private Cache() {}

    public static Path folder() {
        String told = System.getenv("TUNTAS_CACHE");
        if (told != null && !told.isBlank()) {
            return Folders.create(Path.of(told).toAbsolutePath());
        }
        return Folders.create(Path.of(System.getProperty("user.home"), ".cache", "tuntas"));
    }

    /** The folder of that name, if it is there. */
    static Optional<Path> find(String name) {
        return Optional.of(folder().resolve(name)).filter(Files::isDirectory);
    }

    /** Fills a folder that is empty when called; what it throws leaves nothing behind. */
    @FunctionalInterface
    interface Preparation {
        void fill(Path folder) throws IOException, InterruptedException;
    }

    /**
     * The folder of that name, prepared by the first process that asks, while the others wait.
     *
     * @param name with the version in it: a new version is a new folder
     */
    static Path once(String name, Preparation preparation) {
        Path ready = folder().resolve(name);
        if (Files.isDirectory(ready)) {
            return ready;
        }
        // A file lock keeps out other processes, a monitor our own threads.
        synchronized (LOCKS.computeIfAbsent(name, _ -> new Object())) {
            return prepare(name, ready, preparation);
        }
    }

    private static Path prepare(String name, Path ready, Preparation preparation) {
        Path lock = folder().resolve(name + ".lock");
        try (FileChannel channel =
                        FileChannel.open(
                                lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (!Files.isDirectory(ready)) {
                Folders.requireSpace(folder(), NEEDED_MB, "TUNTAS_CACHE to a folder elsewhere");
                Path filling = folder().resolve(name + ".new");
                Folders.delete(filling);
                try {
                    preparation.fill(Folders.create(filling));
                    Files.move(filling, ready, StandardCopyOption.ATOMIC_MOVE);
                } finally {
                    Folders.delete(filling);
                }
            }
            return ready;
        } catch (IOException e) {
            throw new PartFailure(
                    "Can't prepare " + name + " in " + folder() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("Interrupted while preparing " + name, e);
        }
    }
}
