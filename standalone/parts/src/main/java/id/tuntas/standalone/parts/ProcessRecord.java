package id.tuntas.standalone.parts;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A note of a process that we started, kept in the cache while it runs, so that the next start of
 * anything finds what a killed starter left behind. A process id alone proves nothing, since
 * systems use ids again: the start time must match too.
 */
record ProcessRecord(String name, Path folder, ProcessIdentity process, ProcessIdentity owner) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    void write() {
        StringBuilder text = new StringBuilder();
        text.append("name=").append(name).append('\n');
        text.append("folder=").append(folder.toString().replace("\\", "\\\\")).append('\n');
        text.append("process=").append(process.asText()).append('\n');
        text.append("owner=").append(owner.asText()).append('\n');
        Folders.writePrivately(file(), text.toString());
    }

    void delete() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new PartFailure("Can't delete " + file(), e);
        }
    }

    /** Ends every process whose starter is gone, and forgets those that have ended. */
    static void reapOrphans() {
        for (ProcessRecord each : all()) {
            if (each.process.handle().isEmpty()) {
                each.delete();
            } else if (each.owner.handle().isEmpty()) {
                each.end();
            }
        }
    }

    /**
     * @throws PartFailure when a living starter runs the same part on the same data
     */
    static void requireNoneOn(String name, Path folder) {
        for (ProcessRecord each : all()) {
            if (each.name.equals(name)
                    && each.folder.equals(folder)
                    && each.process.handle().isPresent()) {
                throw new PartFailure(
                        "%s already runs on %s: process %d, started by process %d."
                                .formatted(name, folder, each.process.pid(), each.owner.pid()));
            }
        }
    }

    private void end() {
        process.handle()
                .ifPresent(found -> {
                    found.destroy();
                    if (!endsWithin(found, PATIENCE)) {
                        found.destroyForcibly();
                        endsWithin(found, PATIENCE);
                    }
                });
        delete();
    }

    private static boolean endsWithin(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<ProcessRecord> all() {
        List<ProcessRecord> records = new ArrayList<>();
        try (Stream<Path> files = Files.list(records())) {
            for (Path file : files.filter(f -> f.toString().endsWith(".process")).toList()) {
                read(file).ifPresent(records::add);
            }
        } catch (IOException e) {
            throw new PartFailure("Can't read " + records(), e);
        }
        return records;
    }

    private static Optional<ProcessRecord> read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (NoSuchFileException _) {
            return Optional.empty(); // ended meanwhile
        }
        return Optional.of(
                new ProcessRecord(
                        properties.getProperty("name", ""),
                        Path.of(properties.getProperty("folder", "")),
                        ProcessIdentity.ofText(properties.getProperty("process", "")),
                        ProcessIdentity.ofText(properties.getProperty("owner", ""))));
    }

    private Path file() {
        return records().resolve(process.pid() + ".process");
    }

    private static Path records() {
        return Folders.create(Cache.folder().resolve("running"));
    }

    static ProcessRecord ofOwnChild(String name, Path folder, ProcessHandle child) {
        return new ProcessRecord(
                name,
                folder,
                ProcessIdentity.of(child),
                ProcessIdentity.of(ProcessHandle.current()));
    }
}
