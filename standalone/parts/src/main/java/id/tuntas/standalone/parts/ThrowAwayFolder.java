package id.tuntas.standalone.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Folders in the cache that live as long as the process that made them; those of dead processes go
 * at the next making.
 */
final class ThrowAwayFolder {
    private ThrowAwayFolder() {}

    static Path create() {
        ProcessRecord.reapOrphans();
        Path runs = Folders.createPrivately(Cache.folder().resolve("runs"));
        deleteAbandoned(runs);
        String name = ProcessIdentity.of(ProcessHandle.current()).asText();
        try {
            Path folder = Folders.create(runs.resolve(name)).resolve("1");
            for (int n = 2; Files.exists(folder); n++) {
                folder = folder.resolveSibling(Integer.toString(n));
            }
            return Files.createDirectory(folder);
        } catch (IOException e) {
            throw new PartFailure("Can't make a folder in " + runs, e);
        }
    }

    private static void deleteAbandoned(Path runs) {
        try (Stream<Path> folders = Files.list(runs)) {
            List<Path> abandoned =
                    folders.filter(folder ->
                                    ProcessIdentity.ofText(folder.getFileName().toString())
                                            .handle()
                                            .isEmpty())
                            .toList();
            abandoned.forEach(Folders::delete);
        } catch (IOException e) {
            throw new PartFailure("Can't read " + runs, e);
        }
    }
}
