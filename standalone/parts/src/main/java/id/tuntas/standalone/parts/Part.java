package id.tuntas.standalone.parts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the products that Tuntas stands on, running as a process of its own with its data in a
 * folder of its own.
 */
public abstract sealed class Part implements AutoCloseable
        permits MongoDb, Kafka, Keycloak, MailSink {
    private final String name;
    private final Path folder;
    private final int port;
    private volatile @Nullable OwnProcess process;

    Part(String name, Path folder, int port) {
        this.name = name;
        this.folder = Folders.create(folder).toAbsolutePath();
        this.port = port == 0 ? Ports.free() : port;
    }

    /** What to run; called at each start, after a check that the ports are free. */
    abstract List<String> command();

    /** The environment variable by which a person chooses the port. */
    abstract String portVariable();

    abstract void awaitReady(OwnProcess started);

    Map<String, String> environment() {
        return Map.of();
    }

    final Path folder() {
        return folder;
    }

    /**
     * Starts it; returns when it answers.
     *
     * @throws PartFailure when it does not; no process is left then
     */
    public final synchronized void begin() {
        ProcessRecord.reapOrphans();
        ProcessRecord.requireNoneOn(name, folder);
        requireFreePorts();
        OwnProcess started = OwnProcess.start(name, folder, command(), environment());
        process = started;
        try {
            awaitReady(started);
        } catch (RuntimeException e) {
            started.kill();
            throw e;
        }
    }

    /**
     * @throws PartFailure when somebody listens on one of its ports
     */
    public void requireFreePorts() {
        Ports.requireFree(port, name, portVariable());
    }

    public final String name() {
        return name;
    }

    public final int port() {
        return port;
    }

    public final long pid() {
        return running().pid();
    }

    public final boolean isAlive() {
        OwnProcess found = process;
        return found != null && found.isAlive();
    }

    /** Where its output goes. */
    public final Path log() {
        return folder.resolve(name + ".log");
    }

    /** The end of its log, with the log's path, for a message to a person. */
    public final String lastWords() {
        return running().lastWords();
    }

    /** Its exit code in words, once it has ended. */
    public final String howItEnded() {
        return running().howItEnded();
    }

    /** SIGKILL, as {@code kill -9}. */
    public final void kill() {
        running().kill();
        afterKill();
    }

    /** Ends what the killed process ran elsewhere. */
    void afterKill() {}

    /** Stops it gracefully, by force after 15 s. */
    public final void stop() {
        running().stop(Duration.ofSeconds(15));
    }

    /**
     * Starts it again on the same data and port, stopping it first if it runs; returns when it
     * answers.
     */
    public final void restart() {
        if (isAlive()) {
            stop();
        }
        begin();
    }

    /** SIGSTOP: it keeps its connections and answers nobody. */
    public final void pause() {
        running().signal("STOP");
    }

    /** Undoes {@link #pause}. */
    public final void resume() {
        running().signal("CONT");
    }

    @Override
    public final void close() {
        if (isAlive()) {
            stop();
        }
    }

    private OwnProcess running() {
        OwnProcess found = process;
        if (found == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return found;
    }
}
