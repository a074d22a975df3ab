package id.tuntas.e2e.drill;

import id.tuntas.standalone.parts.Folders;
import id.tuntas.standalone.parts.PartFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One process's hold on a folder, by a locked file beside it: whatever ends the process ends the
 * hold.
 */
final class FolderClaim implements AutoCloseable {

    private final FileChannel file;

    private FolderClaim(FileChannel file) {
        this.file = file;
    }

    /**
     * @throws PartFailure where another holds it
     */
    static FolderClaim of(Path folder) {
        Path absolute = folder.toAbsolutePath();
        Folders.create(absolute.resolveSibling(""));
        try {
            FileChannel file =
                    FileChannel.open(
                            absolute.resolveSibling(absolute.getFileName() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (lock(file) == null) {
                file.close();
                throw new PartFailure(
                        "Another drill runs in %s. Wait for its end.".formatted(folder));
            }
            return new FolderClaim(file);
        } catch (IOException e) {
            throw new PartFailure("Can't claim the folder " + folder, e);
        }
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new PartFailure("Can't let go of a folder", e);
        }
    }
}
