package id.tuntas.standalone.launcher;

import id.tuntas.standalone.parts.Checkout;
import id.tuntas.standalone.parts.Http;
import id.tuntas.standalone.parts.OwnProcess;
import id.tuntas.standalone.parts.PartFailure;
import id.tuntas.standalone.parts.Ports;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One replica of a service, a process of its own. */
public final class ServiceProcess implements Member {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    // Longer than the services' own time for ending what they are at.
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final Service service;
    private final String name;
    private final int port;
    private final Path folder;
    private final Map<String, String> environment;
    private volatile @Nullable OwnProcess process;

    ServiceProcess(
            Service service, String name, int port, Path folder, Map<String, String> environment) {
        this.service = service;
        this.name = name;
        this.port = port;
        this.folder = folder;
        this.environment = environment;
    }

    @Override
    public synchronized void begin(Map<String, String> more) {
        requireFreePorts();
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        OwnProcess started = OwnProcess.start(name(), folder, command(), all);
        process = started;
        try {
            started.awaitReady(LIMIT, () -> Http.answersOk(readiness()));
        } catch (RuntimeException e) {
            started.kill();
            throw e;
        }
    }

    Service service() {
        return service;
    }

    /** Where this replica answers. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** SIGKILL, as {@code kill -9}. */
    public void kill() {
        running().kill();
    }

    /** SIGSTOP: it keeps its connections and answers nobody. */
    public void pause() {
        running().signal("STOP");
    }

    /** Undoes {@link #pause}. */
    public void resume() {
        running().signal("CONT");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String waitsFor() {
        return readiness().toString();
    }

    @Override
    public boolean isAlive() {
        OwnProcess found = process;
        return found != null && found.isAlive();
    }

    @Override
    public long pid() {
        return running().pid();
    }

    @Override
    public String howItEnded() {
        return running().howItEnded();
    }

    @Override
    public String lastWords() {
        return running().lastWords();
    }

    @Override
    public Path log() {
        return folder.resolve(name() + ".log");
    }

    @Override
    public void requireFreePorts() {
        Ports.requireFree(port, name(), service.variable("PORT"));
    }

    @Override
    public void stop() {
        if (isAlive()) {
            running().stop(PATIENCE);
        }
    }

    URI readiness() {
        return url().resolve("/actuator/health/readiness");
    }

    private OwnProcess running() {
        OwnProcess found = process;
        if (found == null) {
            throw new PartFailure(name() + " was never started.");
        }
        return found;
    }

    private List<String> command() {
        return List.of(
                OwnProcess.java(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xms64m",
                "-Xmx256m",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                new ServiceProgram(folder.resolve("programs"))
                        .of(service.serviceName(), service.jar(Checkout.find()))
                        .toString());
    }
}
