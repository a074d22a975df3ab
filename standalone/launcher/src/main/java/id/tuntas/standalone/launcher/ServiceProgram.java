package id.tuntas.standalone.launcher;

import id.tuntas.standalone.parts.Folders;
import id.tuntas.standalone.parts.OwnProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/**
 * A service's jar as it is run: a copy, so that a build may replace the jar meanwhile, and
 * unpacked, which starts in about two thirds of the time.
 *
 * @param folder for the copies; holds the last one of each service
 */
record ServiceProgram(Path folder) {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    /** The jar to run; replicas that start together lay it once. */
    Path of(String name, Path built) {
        Path copies = folder.resolve(name);
        synchronized (ServiceProgram.class) {
            return laid(name, built, copies);
        }
    }

    private Path laid(String name, Path built, Path copies) {
        try {
            Path copy = copies.resolve(digest(built));
            Path jar = copy.resolve(built.getFileName());
            if (!Files.exists(jar)) {
                Folders.delete(copies);
                lay(name, built, copy);
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException("Can't copy " + built + " to " + copies, e);
        }
    }

    private void lay(String name, Path built, Path copy) throws IOException {
        Folders.create(copy);
        if (!isLayered(built)) {
            Files.copy(built, copy.resolve(built.getFileName()));
            return;
        }
        List<String> unpack =
                List.of(
                        OwnProcess.java(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        built.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        copy.toString());
        OwnProcess.start(name + "-unpack", folder, unpack, Map.of()).awaitSuccess(LIMIT);
    }

    /** Whether its libraries lie inside it, as Spring Boot packs a program. */
    private static boolean isLayered(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.getEntry("BOOT-INF/") != null;
        }
    }

    /** By content: a reproducible build gives its files the same time always. */
    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digested =
                        new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
