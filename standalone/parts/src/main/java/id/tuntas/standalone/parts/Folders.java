package id.tuntas.standalone.parts;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** What we do with folders and files that the standard library does not do in one call. */
public final class Folders {
    private static final boolean IS_POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private static final long MEGABYTE = 1024 * 1024;

    private Folders() {}

    public static Path create(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new PartFailure("Can't create the folder " + folder + ": " + e.getMessage(), e);
        }
    }

    /**
     * A folder that only its owner may enter, whatever the umask and the files in it say; one that
     * is there already is closed to the others, too.
     */
    public static Path createPrivately(Path folder) {
        if (!IS_POSIX) {
            return create(folder);
        }
        Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rwx------");
        try {
            create(folder.toAbsolutePath().resolveSibling(""));
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(owner));
            }
            Files.setPosixFilePermissions(folder, owner);
            return folder;
        } catch (IOException e) {
            throw new PartFailure(
                    "Can't make the folder " + folder + " its owner's alone: " + e.getMessage(), e);
        }
    }

    /**
     * @param megabytes that must be free where the folder is
     * @param elsewhere what a person sets to choose another place; empty where there is no choice
     * @throws PartFailure when less is free: a store on a full disk ends in the middle of its work
     */
    public static void requireSpace(Path folder, long megabytes, String elsewhere) {
        long free;
        try {
            free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
        } catch (IOException e) {
            throw new PartFailure("Can't see how much is free at " + folder, e);
        }
        if (free < megabytes) {
            throw new PartFailure(
                    "The disk is nearly full: %d MB are free at %s, and at least %d MB are needed. Make room%s."
                            .formatted(
                                    free,
                                    folder,
                                    megabytes,
                                    elsewhere.isEmpty() ? "" : ", or set " + elsewhere));
        }
    }

    /** Deletes the folder and all in it; links are removed, not followed. Absent is fine. */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                                throws IOException {
                            Files.deleteIfExists(file);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(
                                Path visited, @Nullable IOException failure) throws IOException {
                            Files.deleteIfExists(visited);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new PartFailure("Can't delete " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Writes a file that only its owner may read, whole or not at all. */
    public static void writePrivately(Path file, String content) {
        create(file.toAbsolutePath().resolveSibling(""));
        Path beside =
                file.resolveSibling(
                        file.getFileName() + "." + ProcessHandle.current().pid() + ".new");
        try {
            Files.deleteIfExists(beside);
            if (IS_POSIX) {
                Files.createFile(
                        beside,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(beside, content);
            Files.move(
                    beside,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new PartFailure("Can't write " + file + ": " + e.getMessage(), e);
        }
    }

    static void unzip(Path zip, Path target) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                Path to = target.resolve(entry.getName()).normalize();
                if (!to.startsWith(target)) {
                    throw new IOException("entry leaves its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(to);
                } else {
                    Files.createDirectories(to.getParent());
                    try (var in = file.getInputStream(entry)) {
                        Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }
}
