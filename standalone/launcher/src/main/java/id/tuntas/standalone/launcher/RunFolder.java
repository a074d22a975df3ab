package id.tuntas.standalone.launcher;

import id.tuntas.standalone.parts.Checkout;
import id.tuntas.standalone.parts.Folders;
import id.tuntas.standalone.parts.PartFailure;
import id.tuntas.standalone.parts.ProcessIdentity;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * How one {@code ./tuntas} finds the system that another one started: {@code .tuntas/run} of the
 * checkout.
 *
 * @param data the data folder, {@code .tuntas}
 */
record RunFolder(Path data) {
    static RunFolder ofCheckout() {
        return new RunFolder(Checkout.find().root().resolve(".tuntas"));
    }

    /** The living process that answers for the system. */
    Optional<ProcessHandle> supervisor() {
        return read(run("supervisor")).flatMap(text -> ProcessIdentity.ofText(text).handle());
    }

    void claim() {
        Folders.createPrivately(data);
        Folders.writePrivately(
                run("supervisor"), ProcessIdentity.of(ProcessHandle.current()).asText());
    }

    /** Says that the system is ready, and where; the file holds secrets. */
    void announce(Properties properties) {
        writeProperties(file(), properties);
    }

    /** The file that others find the system by; it is there while the system is ready. */
    Path file() {
        return run("system.properties");
    }

    /** Empty when no system is ready. */
    Optional<Properties> announced() {
        return read(file()).map(RunFolder::parse);
    }

    void leave() {
        delete(file());
        delete(run("supervisor"));
        Folders.delete(run("restart"));
    }

    /** A new file for the output of a supervisor that nobody looks at; it tells the password. */
    Path newSupervisorLog() {
        Folders.createPrivately(data);
        Folders.writePrivately(run("up.log"), "");
        return run("up.log");
    }

    /**
     * @param settings environment of that start alone
     */
    void askToRestart(String member, Map<String, String> settings) {
        delete(refusal(member));
        Properties asked = new Properties();
        asked.putAll(settings);
        writeProperties(request(member), asked);
    }

    boolean isAskedToRestart(String member) {
        return Files.exists(request(member));
    }

    /** What a restart that is asked for is to be started with. */
    Map<String, String> settings(String member) {
        Properties asked = read(request(member)).map(RunFolder::parse).orElseGet(Properties::new);
        return asked.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, asked::getProperty));
    }

    void answer(String member, Optional<String> failure) {
        failure.ifPresent(text -> Folders.writePrivately(refusal(member), text));
        delete(request(member));
    }

    Optional<String> failureOf(String member) {
        return read(refusal(member));
    }

    static void writeProperties(Path file, Properties properties) {
        StringWriter text = new StringWriter();
        try {
            properties.store(text, "A running Tuntas. Holds secrets.");
        } catch (IOException e) {
            throw new PartFailure("Can't write " + file, e);
        }
        Folders.writePrivately(file, text.toString());
    }

    private Path request(String member) {
        return run("restart").resolve(member);
    }

    private Path refusal(String member) {
        return run("restart").resolve(member + ".failed");
    }

    private Path run(String name) {
        return data.resolve("run").resolve(name);
    }

    private static Properties parse(String text) {
        Properties properties = new Properties();
        try (Reader reader = Reader.of(text)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new PartFailure("Can't read the running system's properties", e);
        }
        return properties;
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new PartFailure("Can't read " + file, e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new PartFailure("Can't delete " + file, e);
        }
    }
}
