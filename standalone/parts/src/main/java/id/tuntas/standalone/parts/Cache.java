package id.tuntas.standalone.parts;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * What is fetched or unpacked once per machine, shared by all checkouts: {@code TUNTAS_CACHE}, else
 * {@code ~/.cache/tuntas}.
 */
public final class Cache {
    private Cache() {}

    public static Path folder() {
        String told = System.getenv("TUNTAS_CACHE");
        if (told != null && !told.isBlank()) {
            return Folders.create(Path.of(told).toAbsolutePath());
        }
        return Folders.create(Path.of(System.getProperty("user.home"), ".cache", "tuntas"));
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
    static synchronized Path once(String name, Preparation preparation) {
        Path ready = folder().resolve(name);
        if (Files.isDirectory(ready)) {
            return ready;
        }
        Path lock = folder().resolve(name + ".lock");
        try (FileChannel channel =
                        FileChannel.open(
                                lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (!Files.isDirectory(ready)) {
                Path filling = folder().resolve(name + ".new");
                Folders.delete(filling);
                preparation.fill(Folders.create(filling));
                Files.move(filling, ready, StandardCopyOption.ATOMIC_MOVE);
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
